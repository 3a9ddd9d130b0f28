package io.raksa.loyalty.household;

import io.raksa.loyalty.household.Household.State;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A household. */
@Schema(name = "Household", description = "Members who spend their points together.")
record HouseholdView(
        @Schema(description = "Its id.", examples = "019aabf0-7c90-7a15-9d4d-58a10c2c1d77", required = true)
        UUID id,

        @Schema(
                description = "The owner's member id.",
                examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42",
                required = true)
        UUID ownerId,

        @Schema(description = "Who is in it and who is invited, the longest first; 9 at most.", required = true)
        List<PlaceView> members) {

    /** A place in a household. */
    @Schema(name = "HouseholdMember", description = "A member of a household, or one who is invited.")
    record PlaceView(
            @Schema(
                    description = "The member's id.",
                    examples = "019aabf0-6e5c-7d30-8a51-3f5a0c1b7e42",
                    required = true)
            UUID memberId,

            @Schema(description = "INVITED: has not agreed. JOINED: has agreed.", examples = "JOINED", required = true)
            State state,

            @Schema(description = "Since when.", examples = "2026-11-22T03:15:30Z", required = true)
            Instant since) {}

    static HouseholdView of(Household household) {
        return new HouseholdView(
                household.id(),
                household.owner(),
                household.places().stream()
                        .map(place -> new PlaceView(place.memberId(), place.state(), place.since()))
                        .toList());
    }
}
