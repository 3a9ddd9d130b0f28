package io.raksa.customer.duplicate.core;

import io.raksa.platform.problem.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * In what two records are alike. Each likeness of a family (mailbox, name) implies the weaker ones after it, so that only the strongest of
 * a family counts.
 */
@Schema(name = "DuplicateLikeness")
public enum Likeness {
    SAME_MAILBOX(
            Family.MAILBOX,
            900,
            "Their e-mail addresses lead to one mailbox: dots and what follows a plus make no difference.",
            "อีเมลทั้งสองเป็นกล่องจดหมายเดียวกัน ต่างเพียงจุดหรือส่วนหลังเครื่องหมายบวก"),
    SAME_HANDLE(
            Family.MAILBOX,
            450,
            "They go by the same name on LINE or before the @ of an e-mail address.",
            "ใช้ชื่อเดียวกันใน LINE หรือหน้าเครื่องหมาย @ ของอีเมล"),
    SAME_PHONE(
            Family.PHONE,
            850,
            "The same phone number, but for its extension or the place where it is written.",
            "หมายเลขโทรศัพท์เดียวกัน ต่างเพียงเบอร์ต่อหรือช่องที่กรอก"),
    SAME_CARD(
            Family.CARD,
            600,
            "The same member card number, but for leading zeros and punctuation.",
            "หมายเลขบัตรสมาชิกเดียวกัน ต่างเพียงเลขศูนย์นำหน้าหรือเครื่องหมายคั่น"),
    SAME_NAME(
            Family.NAME,
            600,
            "The same name, but for titles, tone marks, accents and the order of its parts.",
            "ชื่อเดียวกัน ต่างเพียงคำนำหน้า วรรณยุกต์ หรือลำดับคำ"),
    NAME_SPELT_ALIKE(
            Family.NAME,
            400,
            "Names that sound alike and are spelt almost alike.",
            "ชื่ออ่านออกเสียงคล้ายกันและสะกดเกือบเหมือนกัน"),
    NAME_SOUNDS_ALIKE(
            Family.NAME,
            250,
            "Names that sound alike, in Thai or Latin letters.",
            "ชื่ออ่านออกเสียงคล้ายกัน ไม่ว่าเขียนด้วยอักษรไทยหรือโรมัน");

    /** Likenesses that say the same thing more or less strongly. */
    enum Family {
        MAILBOX,
        PHONE,
        CARD,
        NAME
    }

    private final Family family;
    private final int thousandths;
    private final Text words;

    Likeness(Family family, int thousandths, String en, String th) {
        this.family = family;
        this.thousandths = thousandths;
        this.words = new Text(en, th);
    }

    Family family() {
        return family;
    }

    /** The probability, in thousandths, that two records alike in this and nothing else are one customer. */
    public int thousandths() {
        return thousandths;
    }

    /** The likeness in words. */
    public Text words() {
        return words;
    }
}
