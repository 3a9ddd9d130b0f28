package io.raksa.customer.valuation.core;

import io.raksa.platform.problem.Text;
import java.util.List;
import java.util.Locale;

/** What a fit must pass before a model is published. */
public enum Gate {
    ENOUGH_CUSTOMERS(
            "{0} customers, of whom {1} bought on a second day; at least {2} and {3} are needed.",
            "มีลูกค้า {0} ราย ซื้อซ้ำ {1} ราย ต้องมีอย่างน้อย {2} และ {3} ราย"),
    ONE_SUMMIT(
            "The searches for {1} from two starts ended: {0} (wanted SAME_SUMMIT).",
            "การค้นหา {1} จากจุดเริ่มต้นสองจุดจบที่ {0} (ต้องเป็น SAME_SUMMIT)"),
    DATA_TELL_PARAMETERS(
            "The likelihood bends down in every direction (its Hessian is negative definite), so that the data tell {0}.",
            "ข้อมูลบอกค่า {0} ได้ครบทุกตัว (เฮสเซียนเป็นลบแน่นอน)"),
    NO_PARAMETER_AT_BOUND(
            "Parameters that ran away to a bound: {0} (wanted none).", "พารามิเตอร์ที่ไปชนขอบ: {0} (ต้องไม่มี)"),
    SPENDING_HAS_MEAN(
            "The spending has a mean over all customers: q is {0}, more than {1} is needed.",
            "ยอดซื้อมีค่าเฉลี่ยของลูกค้าทั้งหมด: q เท่ากับ {0} ต้องมากกว่า {1}"),
    SPENDING_APART_FROM_FREQUENCY(
            "The correlation of repeats and mean spend is {0}; less than {1} either way is needed.",
            "สหสัมพันธ์ของจำนวนครั้งซื้อซ้ำกับยอดเฉลี่ยเท่ากับ {0} ต้องน้อยกว่า {1} ทั้งสองทาง"),
    HOLDOUT_FORETOLD(
            "In the days after the calibration {0} repeats were foretold and {1} came: off by {2}; at most {3} is allowed.",
            "หลังช่วงปรับค่าทำนายการซื้อซ้ำไว้ {0} ครั้ง เกิดจริง {1} ครั้ง คลาดเคลื่อน {2} ต้องไม่เกิน {3}");

    private final Text words;

    Gate(String en, String th) {
        this.words = new Text(en, th);
    }

    /** Whether a fit passed a gate, with the figures that decided it. */
    public record Outcome(Gate gate, boolean passed, List<String> figures) {

        static Outcome of(Gate gate, boolean passed, Object... figures) {
            return new Outcome(
                    gate, passed, List.of(figures).stream().map(String::valueOf).toList());
        }

        /** The outcome as a sentence, in Thai or English. */
        public String in(Locale language) {
            return gate.words.in(language, figures.toArray());
        }
    }
}
