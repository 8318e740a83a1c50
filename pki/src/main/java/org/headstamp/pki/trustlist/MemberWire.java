package org.headstamp.pki.trustlist;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.headstamp.pki.MemberState;
import org.headstamp.pki.StrictWire;
import org.headstamp.pki.VerificationException;
import org.headstamp.pki.VerificationException.Reason;
import org.headstamp.proto.federation.v1.LocalName;
import org.headstamp.proto.federation.v1.MemberStanding;

/** The entry of one member in protobuf, without its keys. */
final class MemberWire {
    private static final String STATUS_PREFIX = "MEMBER_STATUS_";

    private MemberWire() {}

    static Member read(String federation, org.headstamp.proto.federation.v1.Member wire) throws VerificationException {
        var state = new MemberState(wire.getState());
        var endpoints = new ArrayList<Endpoint>();
        for (var endpoint : wire.getEndpointsList()) {
            endpoints.add(TrustListWire.valid(() -> new Endpoint(endpoint.getHost(), endpoint.getPort())));
        }
        var standings = new ArrayList<Standing>();
        for (var standing : wire.getStandingsList()) {
            var status = MemberStatus.valueOf(standing.getStatus().name().substring(STATUS_PREFIX.length()));
            standings.add(new Standing(status, StrictWire.instant(standing.getFrom())));
        }
        var focalPoint = focalPoint(wire);
        var keys = MemberKeysWire.read(federation, state, wire);
        return TrustListWire.valid(
                () -> new Member(state, focalPoint, endpoints, keys, standings, wire.getKeyChangeApproval()));
    }

    private static FocalPoint focalPoint(org.headstamp.proto.federation.v1.Member wire) throws VerificationException {
        var names = new TreeMap<String, String>();
        for (var name : wire.getNamesList()) {
            if (names.put(name.getLanguage(), name.getName()) != null) {
                throw new VerificationException(
                        Reason.MALFORMED, wire.getState() + " has two names in " + name.getLanguage());
            }
        }
        var contacts = wire.getContactsList().stream()
                .map(contact -> new Contact(contact.getOffice(), contact.getTelephone(), contact.getMail()))
                .toList();
        return new FocalPoint(names, contacts, wire.hasProfile() ? profile(wire) : StateProfile.UNSTATED);
    }

    private static StateProfile profile(org.headstamp.proto.federation.v1.Member member) throws VerificationException {
        var wire = member.getProfile();
        try {
            return new StateProfile(
                    wire.getAmmunitionDefinition(),
                    wire.getMarkingPractice(),
                    wire.getLanguagesList(),
                    wire.getTimeZone(),
                    wire.getOfficeHours(),
                    wire.getHolidaysList().stream().map(LocalDate::parse).toList(),
                    wire.getRetention());
        } catch (DateTimeParseException e) {
            throw new VerificationException(Reason.MALFORMED, "a holiday of " + member.getState() + " is no date", e);
        }
    }

    static org.headstamp.proto.federation.v1.Member toWire(Member member) {
        var wire = org.headstamp.proto.federation.v1.Member.newBuilder()
                .setState(member.state().alpha2())
                .setKeyChangeApproval(member.keyChangeApproval());
        writeFocalPoint(member.focalPoint(), wire);
        for (var endpoint : member.endpoints()) {
            wire.addEndpoints(org.headstamp.proto.federation.v1.Endpoint.newBuilder()
                    .setHost(endpoint.host())
                    .setPort(endpoint.port()));
        }
        for (var standing : member.standings()) {
            wire.addStandings(MemberStanding.newBuilder()
                    .setStatus(org.headstamp.proto.federation.v1.MemberStatus.valueOf(
                            STATUS_PREFIX + standing.status().name()))
                    .setFrom(StrictWire.timestamp(standing.from())));
        }
        MemberKeysWire.write(member.keys(), wire);
        return wire.build();
    }

    private static void writeFocalPoint(FocalPoint focalPoint, org.headstamp.proto.federation.v1.Member.Builder wire) {
        new TreeMap<>(focalPoint.names())
                .forEach((language, name) -> wire.addNames(
                        LocalName.newBuilder().setLanguage(language).setName(name)));
        for (var contact : focalPoint.contacts()) {
            wire.addContacts(org.headstamp.proto.federation.v1.Contact.newBuilder()
                    .setOffice(contact.office())
                    .setTelephone(contact.telephone())
                    .setMail(contact.mail()));
        }
        if (!focalPoint.profile().equals(StateProfile.UNSTATED)) {
            wire.setProfile(toWire(focalPoint.profile()));
        }
    }

    private static org.headstamp.proto.federation.v1.StateProfile toWire(StateProfile profile) {
        List<String> holidays =
                profile.holidays().stream().map(LocalDate::toString).toList();
        return org.headstamp.proto.federation.v1.StateProfile.newBuilder()
                .setAmmunitionDefinition(profile.ammunitionDefinition())
                .setMarkingPractice(profile.markingPractice())
                .addAllLanguages(profile.languages())
                .setTimeZone(profile.timeZone())
                .setOfficeHours(profile.officeHours())
                .addAllHolidays(holidays)
                .setRetention(profile.retention())
                .build();
    }
}
