package org.headstamp.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.SourceCodeInfo.Location;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The rules of buf STANDARD that matter here, and a comment on every rpc, message, field and enum value. */
class SchemaRulesTest {
    private static final Path DESCRIPTORS = Path.of("target", "descriptors", "headstamp.binpb");

    @TestFactory
    Stream<DynamicNode> everyFileKeepsTheRules() throws IOException {
        return files().stream()
                .map(file -> dynamicContainer(
                        file.getName(),
                        Stream.of(
                                dynamicTest("package, folder and Java package agree", () -> checkPackage(file)),
                                dynamicTest("everything has a comment", () -> checkComments(file)),
                                dynamicTest("enums start unspecified and prefix their values", () -> checkEnums(file)),
                                dynamicTest("names are in the usual case", () -> checkNames(file)),
                                dynamicTest("rpcs have requests and responses of their own", () -> checkRpcs(file)))));
    }

    @Test
    void noRequestOrResponseServesTwoRpcs() throws IOException {
        var types = files().stream()
                .flatMap(file -> file.getServiceList().stream())
                .flatMap(service -> service.getMethodList().stream())
                .flatMap(method -> Stream.of(method.getInputType(), method.getOutputType()))
                .toList();
        assertThat(types).isNotEmpty().doesNotHaveDuplicates();
    }

    private static List<FileDescriptorProto> files() throws IOException {
        try (InputStream in = Files.newInputStream(DESCRIPTORS)) {
            var files = FileDescriptorSet.parseFrom(in).getFileList().stream()
                    .filter(file -> file.getPackage().startsWith("headstamp."))
                    .toList();
            assertThat(files).hasSizeGreaterThan(8);
            return files;
        }
    }

    private static void checkPackage(FileDescriptorProto file) {
        assertThat(file.getPackage()).matches("headstamp\\.[a-z]+\\.v1");
        assertThat(file.getName()).startsWith(file.getPackage().replace('.', '/') + "/");
        assertThat(file.getOptions().getJavaPackage())
                .isEqualTo(file.getPackage().replace("headstamp.", "org.headstamp.proto."));
        assertThat(file.getOptions().getJavaMultipleFiles()).isTrue();
    }

    private static void checkComments(FileDescriptorProto file) {
        Set<List<Integer>> commented = new HashSet<>();
        for (Location location : file.getSourceCodeInfo().getLocationList()) {
            if (!location.getLeadingComments().isBlank()) {
                commented.add(List.copyOf(location.getPathList()));
            }
        }
        var missing = new ArrayList<String>();
        for (int i = 0; i < file.getMessageTypeCount(); i++) {
            require(file.getMessageType(i).getName(), List.of(4, i), commented, missing);
            var message = file.getMessageType(i);
            for (int j = 0; j < message.getFieldCount(); j++) {
                require(
                        message.getName() + "." + message.getField(j).getName(),
                        List.of(4, i, 2, j),
                        commented,
                        missing);
            }
        }
        for (int i = 0; i < file.getEnumTypeCount(); i++) {
            require(file.getEnumType(i).getName(), List.of(5, i), commented, missing);
            for (int j = 0; j < file.getEnumType(i).getValueCount(); j++) {
                require(file.getEnumType(i).getValue(j).getName(), List.of(5, i, 2, j), commented, missing);
            }
        }
        for (int i = 0; i < file.getServiceCount(); i++) {
            require(file.getService(i).getName(), List.of(6, i), commented, missing);
            for (int j = 0; j < file.getService(i).getMethodCount(); j++) {
                require(file.getService(i).getMethod(j).getName(), List.of(6, i, 2, j), commented, missing);
            }
        }
        assertThat(missing).as("without a comment").isEmpty();
    }

    private static void require(String name, List<Integer> path, Set<List<Integer>> commented, List<String> missing) {
        if (!commented.contains(path)) {
            missing.add(name);
        }
    }

    private static void checkEnums(FileDescriptorProto file) {
        for (EnumDescriptorProto type : file.getEnumTypeList()) {
            var prefix = type.getName().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toUpperCase(Locale.ROOT) + "_";
            assertThat(type.getValue(0).getNumber()).as(type.getName()).isZero();
            assertThat(type.getValue(0).getName()).isEqualTo(prefix + "UNSPECIFIED");
            assertThat(type.getValueList())
                    .allSatisfy(value -> assertThat(value.getName()).startsWith(prefix));
        }
    }

    private static void checkNames(FileDescriptorProto file) {
        for (DescriptorProto message : file.getMessageTypeList()) {
            assertThat(message.getName()).matches("([A-Z][a-z0-9]*)+");
            assertThat(message.getNestedTypeList()).as(message.getName()).isEmpty();
            assertThat(message.getFieldList())
                    .allSatisfy(field -> assertThat(field.getName()).matches("[a-z][a-z0-9]*(_[a-z0-9]+)*"));
        }
    }

    private static void checkRpcs(FileDescriptorProto file) {
        for (ServiceDescriptorProto service : file.getServiceList()) {
            assertThat(service.getName()).endsWith("Service");
            for (MethodDescriptorProto method : service.getMethodList()) {
                var prefix = "." + file.getPackage() + "." + method.getName();
                assertThat(method.getInputType()).isEqualTo(prefix + "Request");
                assertThat(method.getOutputType()).isEqualTo(prefix + "Response");
            }
        }
    }
}
