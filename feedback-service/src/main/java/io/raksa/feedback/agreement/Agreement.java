package io.raksa.feedback.agreement;

import io.raksa.feedback.measure.Scope;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Targets that two sides agree on.
 *
 * @param parentId the agreement that it is a part of; null for the top
 * @param previousId the agreement that it draws anew; null for a first one
 * @param endsOn the day after the last
 * @param giver the subject of the token of whoever asks for it and gives the reward
 * @param taker the subject of the token of whoever is to reach it; the partner's id for a partner
 */
record Agreement(
        UUID id,
        long version,
        String title,
        @Nullable UUID parentId,
        @Nullable UUID previousId,
        Scope scope,
        LocalDate startsOn,
        LocalDate endsOn,
        String giver,
        String taker,
        List<Target> targets,
        String reward,
        AgreementState state,
        @Nullable Signature giverSigned,
        @Nullable Signature takerSigned,
        @Nullable Settlement settlement,
        @Nullable String giverReview,
        @Nullable String takerReview,
        Instant changedAt) {

    static Agreement draft(UUID id, AgreementRequest request, @Nullable UUID previous, Instant now) {
        return new Agreement(
                id,
                1,
                request.title(),
                request.parentId(),
                previous,
                request.scope(),
                request.startsOn(),
                request.endsOn(),
                request.giver(),
                request.taker(),
                request.targets(),
                request.reward(),
                AgreementState.DRAFT,
                null,
                null,
                null,
                null,
                null,
                now);
    }

    /** Written anew: what was signed of it is void. */
    Agreement changed(AgreementRequest request, Instant now) {
        return draft(id, request, previousId, now)
                .at(version + 1, AgreementState.DRAFT, null, null, null, null, null, now);
    }

    Agreement offered(Instant now) {
        return at(version + 1, AgreementState.OFFERED, null, null, null, null, null, now);
    }

    Agreement cancelled(Instant now) {
        return at(version + 1, AgreementState.CANCELLED, giverSigned, takerSigned, null, giverReview, takerReview, now);
    }

    /** Signed by one side; it holds when both have. */
    Agreement signed(Signature signature) {
        @Nullable Signature ofGiver = signature.by().equals(giver) ? signature : giverSigned;
        @Nullable Signature ofTaker = signature.by().equals(taker) ? signature : takerSigned;
        return at(
                version + 1,
                ofGiver != null && ofTaker != null ? AgreementState.SIGNED : AgreementState.OFFERED,
                ofGiver,
                ofTaker,
                null,
                null,
                null,
                signature.at());
    }

    Agreement settled(Settlement how) {
        return at(version + 1, AgreementState.SETTLED, giverSigned, takerSigned, how, null, null, how.at());
    }

    /** One side says what it makes of the result; reviewed when both have. */
    Agreement reviewed(String by, String words, Instant now) {
        @Nullable String ofGiver = by.equals(giver) ? words : giverReview;
        @Nullable String ofTaker = by.equals(taker) ? words : takerReview;
        return at(
                version + 1,
                ofGiver != null && ofTaker != null ? AgreementState.REVIEWED : AgreementState.SETTLED,
                giverSigned,
                takerSigned,
                settlement,
                ofGiver,
                ofTaker,
                now);
    }

    boolean isBetween(String somebody) {
        return somebody.equals(giver) || somebody.equals(taker);
    }

    /** What both sides sign: the same text for the same agreement, whoever asks and whenever. */
    String text() {
        return """
            %s
            Agreement %s%s
            For: %s
            From %s to %s (the day after the last)
            Asked for by: %s
            To be reached by: %s
            Targets:
            %s
            Reward: %s
            At the end it is measured from the data of the house, reviewed by both sides and drawn anew.
            เมื่อสิ้นสุดจะวัดผลจากข้อมูลของกิจการ ทั้งสองฝ่ายทบทวน และจัดทำข้อตกลงใหม่
            """.formatted(
                        title,
                        id,
                        parentId == null ? "" : ", part of " + parentId,
                        scope.text(),
                        startsOn,
                        endsOn,
                        giver,
                        taker,
                        targets.stream().map(target -> "- " + target.text()).collect(Collectors.joining("\n")),
                        reward);
    }

    String textHash() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Agreement at(
            long newVersion,
            AgreementState newState,
            @Nullable Signature ofGiver,
            @Nullable Signature ofTaker,
            @Nullable Settlement result,
            @Nullable String reviewOfGiver,
            @Nullable String reviewOfTaker,
            Instant now) {
        return new Agreement(
                id,
                newVersion,
                title,
                parentId,
                previousId,
                scope,
                startsOn,
                endsOn,
                giver,
                taker,
                targets,
                reward,
                newState,
                ofGiver,
                ofTaker,
                result,
                reviewOfGiver,
                reviewOfTaker,
                now);
    }
}
