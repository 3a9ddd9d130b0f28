package io.raksa.feedback.survey;

import io.raksa.feedback.wording.Wording;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What customers can be asked. The first three are the justices by which a recovery is judged: S. S. Tax, S. W. Brown and M.
 * Chandrashekaran, Customer evaluations of service complaint experiences, Journal of Marketing 62 (1998), 60-76. NPS: F. F. Reichheld, The
 * one number you need to grow, Harvard Business Review 81 (2003), 46-54. CES: M. Dixon, K. Freeman and N. Toman, Stop trying to delight
 * your customers, Harvard Business Review 88 (2010), 116-122, on the scale of agreement of its second version.
 */
@Schema(
        name = "SurveyQuestion",
        description =
                "OUTCOME: what the customer got; PROCESS: how long and how hard it was; TREATMENT: how staff behaved; each from 1 to 5. CSAT:"
                        + " how satisfied, 1 to 5. NPS: how likely to recommend us, 0 to 10. CES: how easy we made it, 1 to 7.")
enum Question {
    OUTCOME(
            1,
            5,
            "score",
            new Wording("How fair was what you got in the end?", "คุณคิดว่าผลที่ได้รับในท้ายที่สุดเป็นธรรมเพียงใด"),
            Ends.GOOD),
    PROCESS(
            1,
            5,
            "score",
            new Wording(
                    "How fair were the time and the effort it took you?",
                    "คุณคิดว่าเวลาและขั้นตอนที่คุณต้องใช้เหมาะสมเพียงใด"),
            Ends.GOOD),
    TREATMENT(
            1,
            5,
            "score",
            new Wording("How fairly did our staff treat you?", "คุณคิดว่าพนักงานของเราปฏิบัติต่อคุณดีเพียงใด"),
            Ends.GOOD),
    CSAT(
            1,
            5,
            "case when score >= 4 then 100 else 0 end",
            new Wording("How satisfied are you with us?", "คุณพึงพอใจกับบริการของเราเพียงใด"),
            Ends.SATISFIED),
    NPS(
            0,
            10,
            "case when score >= 9 then 100 when score <= 6 then -100 else 0 end",
            new Wording(
                    "How likely are you to recommend us to a friend?",
                    "คุณจะแนะนำเราให้เพื่อนหรือคนรู้จักมากน้อยเพียงใด"),
            Ends.LIKELY),
    CES(
            1,
            7,
            "score",
            new Wording("We made it easy for you. Do you agree?", "เราทำให้เรื่องนี้ง่ายสำหรับคุณ คุณเห็นด้วยเพียงใด"),
            Ends.AGREED);

    /** The questions without which nobody has been asked how a failure was put right. */
    static final List<Question> JUSTICES = List.of(OUTCOME, PROCESS, TREATMENT);

    private final int worst;
    private final int best;
    private final String points;
    private final Wording text;
    private final Ends ends;

    Question(int worst, int best, String points, Wording text, Ends ends) {
        this.worst = worst;
        this.best = best;
        this.points = points;
        this.text = text;
        this.ends = ends;
    }

    /** What the ends of a scale mean. */
    private enum Ends {
        GOOD(new Wording("Very poor", "แย่มาก"), new Wording("Very good", "ดีมาก")),
        SATISFIED(new Wording("Not at all", "ไม่พึงพอใจเลย"), new Wording("Very much", "พึงพอใจมาก")),
        LIKELY(new Wording("Not at all likely", "ไม่แนะนำแน่นอน"), new Wording("Extremely likely", "แนะนำแน่นอน")),
        AGREED(new Wording("Not at all", "ไม่เห็นด้วยอย่างยิ่ง"), new Wording("Fully", "เห็นด้วยอย่างยิ่ง"));

        private final Wording worst;
        private final Wording best;

        Ends(Wording worst, Wording best) {
            this.worst = worst;
            this.best = best;
        }
    }

    int worst() {
        return worst;
    }

    int best() {
        return best;
    }

    Wording text() {
        return text;
    }

    Wording worstMeans() {
        return ends.worst;
    }

    Wording bestMeans() {
        return ends.best;
    }

    /** Its field in an answer, and its column. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * In SQL, what a mark counts in the figure that is reported: itself, where that is their mean; 100 or 0, where it is the percentage of
     * the two best marks; 100, 0 or -100, where it is promoters less detractors.
     */
    String points() {
        return points.replace("score", "survey." + field());
    }
}
