package io.raksa.feedback.survey;

import io.raksa.feedback.wording.Wording;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What customers judge a recovery by. */
@Schema(
        name = "JusticeDimension",
        description =
                "OUTCOME: what the customer got; PROCESS: how long and how hard it was; TREATMENT: how staff behaved.")
enum Dimension {
    OUTCOME("How fair was what you got in the end?", "คุณคิดว่าผลที่ได้รับในท้ายที่สุดเป็นธรรมเพียงใด"),
    PROCESS("How fair were the time and the effort it took you?", "คุณคิดว่าเวลาและขั้นตอนที่คุณต้องใช้เหมาะสมเพียงใด"),
    TREATMENT("How fairly did our staff treat you?", "คุณคิดว่าพนักงานของเราปฏิบัติต่อคุณดีเพียงใด");

    private final Wording question;

    Dimension(String en, String th) {
        this.question = new Wording(en, th);
    }

    Wording question() {
        return question;
    }
}
