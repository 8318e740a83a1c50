package org.headstamp.node.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.headstamp.node.NodeTestResource;
import org.headstamp.node.Officials;
import org.headstamp.node.identity.Role;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever somebody makes of an address of the console, it is no incident. */
@QuarkusTest
@QuarkusTestResource(NodeTestResource.class)
class BentAddressesTest {
    private static final List<String> NONSENSE = List.of(" ", "-1", "99999999999999999999", "a b#c?d=\u0000");
    private static final List<String> IDS = List.of(
            "nonsense",
            "01890000-0000-7000-8000-000000000000",
            "XB-01890000-0000-7000-8000-000000000000",
            "00".repeat(32));

    @Inject
    Officials officials;

    @ParameterizedTest
    @EnumSource(Role.class)
    void aBentAddressIsNoIncident(Role role) {
        var browser = Browser.of(officials.account(role));
        var wrong = new ArrayList<String>();
        for (var page : pages().toList()) {
            for (var path : page.paths()) {
                for (var nonsense : page.parameters().isEmpty() ? List.of("") : NONSENSE) {
                    var request = browser.request();
                    page.parameters().forEach(name -> request.queryParam(name, nonsense));
                    int status = request.get(path).statusCode();
                    if (status >= 500) {
                        wrong.add(path + " with " + page.parameters() + " = '" + nonsense + "' gave " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Pages of the console, but for streams of events, which do not end. */
    private static Stream<Page> pages() {
        var classes = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.headstamp.node.console");
        return classes.stream()
                .filter(each -> each.isAnnotatedWith(Path.class))
                .filter(each -> !sendsEvents(each))
                .flatMap(each -> each.getMethods().stream())
                .filter(method -> method.isAnnotatedWith(GET.class))
                .map(Page::of);
    }

    private static boolean sendsEvents(JavaClass each) {
        return each.tryGetAnnotationOfType(Produces.class).map(Produces::value).stream()
                .flatMap(Arrays::stream)
                .anyMatch(MediaType.SERVER_SENT_EVENTS::equals);
    }

    /**
     * @param path with the names of ids in braces
     * @param parameters of its query
     */
    private record Page(String path, List<String> parameters) {
        static Page of(JavaMethod method) {
            var below =
                    method.tryGetAnnotationOfType(Path.class).map(Path::value).orElse("");
            var path = method.getOwner().getAnnotationOfType(Path.class).value() + below;
            var parameters = method.getParameterAnnotations().stream()
                    .flatMap(Collection::stream)
                    .filter(annotation -> annotation.getRawType().isEquivalentTo(QueryParam.class))
                    .map(annotation -> String.valueOf(annotation.get("value").orElseThrow()))
                    .toList();
            return new Page(path, parameters);
        }

        List<String> paths() {
            return path.contains("{")
                    ? IDS.stream().map(id -> path.replaceAll("\\{[^}]*}", id)).toList()
                    : List.of(path);
        }
    }
}
