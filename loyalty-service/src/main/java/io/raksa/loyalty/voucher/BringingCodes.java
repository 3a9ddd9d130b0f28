package io.raksa.loyalty.voucher;

import io.raksa.loyalty.voucher.core.CodePattern;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds many codes that were made elsewhere at once, and takes them back. Two statements, however many there are. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class BringingCodes {

    private final Offers offers;
    private final Vouchers vouchers;

    BringingCodes(Offers offers, Vouchers vouchers) {
        this.offers = offers;
        this.vouchers = vouchers;
    }

    /** A code as it is printed, and how often it can be redeemed. */
    public record Code(String written, int uses) {

        /** As it is kept. */
        public String canonical() {
            return CodePattern.canonical(written);
        }
    }

    /** What became of a code. */
    public enum Outcome {
        ADDED,
        /** The offer has it, for as many uses. */
        THERE,
        /** Another offer has it, or it is there for another number of uses. */
        TAKEN
    }

    /** Refuses (404) an offer that is not there. */
    public void requireOffer(UUID offer) {
        offers.require(offer);
    }

    /** Adds codes to an offer; what became of each, in their order. */
    public List<Outcome> add(UUID offer, List<Code> codes) {
        // In one order, so that two who bring the same do not wait for each other.
        Map<String, Code> wanted = new TreeMap<>();
        codes.forEach(code -> wanted.putIfAbsent(code.canonical(), code));
        Set<String> added = vouchers.addAll(offer, List.copyOf(wanted.values()));
        Map<String, Voucher> present = vouchers.among(wanted.keySet());
        List<Outcome> outcomes = new ArrayList<>();
        for (Code code : codes) {
            outcomes.add(
                    added.remove(code.canonical()) ? Outcome.ADDED : found(offer, code, present.get(code.canonical())));
        }
        return outcomes;
    }

    /** Takes a code back that nobody has, and nobody used; false where somebody has or did. */
    public boolean takeBack(UUID offer, String canonical) {
        return vouchers.removeUnused(offer, canonical);
    }

    private static Outcome found(UUID offer, Code code, @Nullable Voucher there) {
        return there != null && there.offerId().equals(offer) && there.mostUses() == code.uses()
                ? Outcome.THERE
                : Outcome.TAKEN;
    }
}
