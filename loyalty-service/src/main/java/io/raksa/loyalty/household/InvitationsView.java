package io.raksa.loyalty.household;

import io.raksa.loyalty.household.Households.Invitation;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The households a member is invited to. */
@Schema(name = "HouseholdInvitations", description = "The households a member is invited to.")
record InvitationsView(
        @Schema(description = "The newest first, 100 at most.", required = true)
        List<InvitationView> items) {

    /** An invitation. */
    @Schema(name = "HouseholdInvitation", description = "An invitation to a household.")
    record InvitationView(
            @Schema(
                    description = "The household's id.",
                    examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d77",
                    required = true)
            UUID householdId,

            @Schema(description = "Since when.", examples = "2026-11-22T03:15:30Z", required = true)
            Instant since) {}

    static InvitationsView of(List<Invitation> invitations) {
        return new InvitationsView(invitations.stream()
                .map(invitation -> new InvitationView(invitation.household(), invitation.since()))
                .toList());
    }
}
