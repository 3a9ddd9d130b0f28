package io.raksa.loyalty.membership;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A member as clients see it. */
@Schema(name = "Member", description = "A customer in a loyalty programme.")
record MemberView(
        @Schema(description = "The member's id.", examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42", required = true)
        UUID id,

        @Schema(
                description =
                        "The number on the card: ten digits and two check digits by ISO 7064 MOD 97-10 (the number leaves 1"
                                + " when divided by 97).",
                pattern = "^[1-9][0-9]{11}$",
                examples = "123456789092",
                required = true)
        String memberNumber,

        @Schema(
                description = "The customer's id at customer-service.",
                examples = "019aabf0-2b11-7c57-9d5f-6a1f6e0d9c01",
                required = true)
        UUID customerId,

        @Schema(description = "The programme's code.", examples = "raksa", required = true)
        String programme,

        @Schema(description = "Since when.", examples = "2026-11-22T03:15:30.123456Z", required = true)
        Instant enrolledAt,

        @Schema(description = "Counts the changes of this member; the ETag names it.", examples = "1", required = true)
        long version) {

    static MemberView of(Member member) {
        return new MemberView(
                member.id(),
                member.number(),
                member.customerId(),
                member.programme(),
                member.enrolledAt(),
                member.version());
    }
}
