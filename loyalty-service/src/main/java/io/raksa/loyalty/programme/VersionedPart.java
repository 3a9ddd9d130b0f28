package io.raksa.loyalty.programme;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** A part of the set-up of programmes whose versions are all kept. A CDI bean; its versions stand in the programme's history by its being there. */
public interface VersionedPart {

    /**
     * The last versions that were made before a mark, the newest first: by {@code at}, {@code part} and {@code name}, all descending.
     *
     * @param most how many at most
     */
    List<SetUpVersion> before(String programme, Mark mark, int most);

    /** Where a page of the history ended. */
    record Mark(Instant at, String part, String name) {

        /** Behind all that is ever made. */
        public static final Mark START = new Mark(Instant.parse("9999-12-31T23:59:59Z"), "", "");

        /** Whether a version comes before it. */
        public boolean isAfter(Instant madeAt, String versionsPart, String versionsName) {
            return Comparator.comparing(Mark::at)
                            .thenComparing(Mark::part)
                            .thenComparing(Mark::name)
                            .compare(this, new Mark(madeAt, versionsPart, versionsName))
                    > 0;
        }
    }
}
