package io.raksa.customer.duplicate.core;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How much two records look like one customer. The likenesses are taken for independent witnesses, as in Fellegi and Sunter, A Theory for
 * Record Linkage (Journal of the American Statistical Association 64, 1969): the records are two only if every one of them is chance, so the
 * score is {@code 1 - prod(1 - s)}.
 *
 * @param likenesses in what they are alike, the strongest of each family
 * @param thousandths the score, 0 to 1000
 */
public record Resemblance(List<Likeness> likenesses, int thousandths) {

    private static final int CERTAIN = 1000;
    private static final int WORTH_A_LOOK = 350;

    /**
     * What follows from the keys that two records share.
     *
     * @param shared what their common keys say
     * @param one the names of one, by which two that sound alike are compared letter by letter
     * @param other the names of the other
     */
    public static Resemblance of(Set<Likeness> shared, Collection<Name> one, Collection<Name> other) {
        Set<Likeness> seen = EnumSet.noneOf(Likeness.class);
        seen.addAll(shared);
        if (seen.contains(Likeness.NAME_SOUNDS_ALIKE)
                && one.stream().anyMatch(name -> other.stream().anyMatch(name::isSpeltLike))) {
            seen.add(Likeness.NAME_SPELT_ALIKE);
        }
        Map<Likeness.Family, Likeness> strongest = new EnumMap<>(Likeness.Family.class);
        seen.forEach(likeness ->
                strongest.merge(likeness.family(), likeness, (a, b) -> a.thousandths() >= b.thousandths() ? a : b));
        double chance = 1;
        for (Likeness likeness : strongest.values()) {
            chance *= 1 - (double) likeness.thousandths() / CERTAIN;
        }
        return new Resemblance(strongest.values().stream().sorted().toList(), (int) Math.round(CERTAIN * (1 - chance)));
    }

    /** Whether somebody should look: not where nothing but the sound of their names is alike. */
    public boolean isWorthALook() {
        return thousandths >= WORTH_A_LOOK;
    }
}
