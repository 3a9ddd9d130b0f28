package io.raksa.loyalty.promotion;

import io.raksa.platform.problem.Problem;
import io.raksa.platform.problem.Text;
import io.raksa.platform.rule.Condition;
import io.raksa.platform.rule.Vocabulary;
import io.raksa.platform.rule.Vocabulary.Fault;
import java.util.List;

/** Reads the conditions of promotions. */
final class Conditions {

    private static final Vocabulary CART = new Vocabulary(Fact.types(Fact.Of.CART));
    private static final Vocabulary LINE = new Vocabulary(Fact.types(Fact.Of.LINE));
    private static final Text FAULT = new Text("Line {0}, column {1}: {2}", "บรรทัด {0} คอลัมน์ {1}: {2}");

    private Conditions() {}

    /**
     * Reads a condition over the cart, which stands in a request as {@code /condition}.
     *
     * @throws Problem 400 naming every fault with its line and column
     */
    static Condition ofCart(String text) {
        return require(CART, text, "/condition");
    }

    /** Reads a condition over a line, which stands in a request as {@code /items}; see {@link #ofCart}. */
    static Condition ofLine(String text) {
        return require(LINE, text, "/items");
    }

    private static Condition require(Vocabulary vocabulary, String text, String pointer) {
        return switch (vocabulary.read(text)) {
            case Vocabulary.Reading.Good(Condition condition) -> condition;
            case Vocabulary.Reading.Faulty(List<Fault> faults) -> {
                Problem problem = PromotionProblem.PROMOTION_CONDITION_INVALID.because(faults.size());
                faults.forEach(fault -> problem.at(pointer, FAULT, fault.line(), fault.column(), fault.message()));
                throw problem;
            }
        };
    }
}
