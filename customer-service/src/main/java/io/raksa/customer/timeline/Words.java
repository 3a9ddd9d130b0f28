package io.raksa.customer.timeline;

import io.raksa.platform.problem.Text;
import java.util.Locale;
import java.util.Map;

/** The words for codes that other services and this one use. A code that is new here is shown as it is. */
final class Words {

    private static final Map<String, Text> WORDS = Map.ofEntries(
            word("FIRST_VISIT", "first visit", "ใช้บริการครั้งแรก"),
            word("REPEAT", "repeat", "ใช้บริการซ้ำ"),
            word("GROWING", "growing", "ซื้อเพิ่ม"),
            word("ADVOCATE", "advocate", "บอกต่อ"),
            word("ACTIVE", "coming as usual", "มาใช้บริการตามปกติ"),
            word("BEFORE", "before the service", "ก่อนให้บริการ"),
            word("DURING", "during the service", "ระหว่างให้บริการ"),
            word("AFTER", "after the service", "หลังให้บริการ"),
            word("AT_RISK", "at risk", "เสี่ยงเลิกใช้บริการ"),
            word("LAPSED", "lost", "เลิกใช้บริการ"),
            word("WON_BACK", "won back", "กลับมาใช้บริการ"),
            word("COMPLAINT", "complaint", "ร้องเรียน"),
            word("SUGGESTION", "suggestion", "ข้อเสนอแนะ"),
            word("COMPLIMENT", "compliment", "คำชม"),
            word("QUESTION", "question", "คำถาม"),
            word("OBSERVATION", "observation by staff", "ข้อสังเกตของพนักงาน"),
            word("BASIC_SERVICE_MISSING", "a basic service was missing", "ไม่มีบริการพื้นฐานที่ควรมี"),
            word("SLOW", "slow service", "บริการล่าช้า"),
            word("CORE_SERVICE_WRONG", "the service itself was wrong", "บริการหลักผิดพลาด"),
            word("STAFF_BEHAVIOUR", "how staff behaved", "พฤติกรรมของพนักงาน"),
            word("OTHER", "other", "อื่น ๆ"),
            word("LOW", "low", "ต่ำ"),
            word("MEDIUM", "medium", "ปานกลาง"),
            word("HIGH", "high", "สูง"),
            word("CRITICAL", "critical", "วิกฤต"),
            word("FULL", "in full", "ได้ตามที่ขอ"),
            word("PARTIAL", "in part", "ได้บางส่วน"),
            word("DECLINED", "declined", "ไม่รับคำขอ"),
            word("UNFOUNDED", "unfounded", "ไม่เป็นไปตามที่แจ้ง"),
            word("EARN", "earned", "สะสม"),
            word("APOLOGY", "an apology", "คำขอโทษ"),
            word("EXPLANATION", "an explanation", "คำอธิบาย"),
            word("REDO", "the service once more", "ให้บริการใหม่"),
            word("REFUND", "a refund", "คืนเงิน"),
            word("VOUCHER", "a voucher", "บัตรกำนัล"),
            word("CLAW_BACK", "remedy taken back", "เรียกคืนแต้มชดเชย"),
            word("COMPENSATION", "remedy", "ชดเชย"),
            word("ADJUSTMENT", "adjusted", "ปรับยอด"),
            word("EXPIRY", "expired", "หมดอายุ"),
            word("HOLD", "set aside", "กันไว้"),
            word("SPEND", "spent", "ใช้แล้ว"),
            word("RELEASE", "given back", "คืนกลับ"),
            word("RETURN", "taken back for a return", "คืนแต้มเพราะคืนสินค้า"),
            word("SETTLEMENT", "paid for what was owed", "หักแต้มที่ค้าง"),
            word("OPENING", "brought over", "ยอดยกมา"),
            word("OPENING_REVERSAL", "brought over by mistake, taken back", "เรียกคืนยอดยกมา"),
            word("REINSTATEMENT", "expired, given back", "คืนแต้มที่หมดอายุ"),
            word("TRANSFER_OUT", "given to another member", "โอนให้สมาชิกอื่น"),
            word("TRANSFER_IN", "got from another member", "รับโอนจากสมาชิกอื่น"),
            word("PAID_BACK", "had paid for what came back", "คืนแต้มที่ใช้ชำระสินค้าที่ส่งคืน"),
            word("ACTIVATION", "earned before, can be used now", "แต้มที่รอไว้ใช้ได้แล้ว"),
            word(
                    "MERGE_OUT",
                    "carried to the other membership of the same customer",
                    "โอนไปยังอีกสมาชิกภาพของลูกค้ารายเดียวกัน"),
            word(
                    "MERGE_IN",
                    "carried from the other membership of the same customer",
                    "รับโอนจากอีกสมาชิกภาพของลูกค้ารายเดียวกัน"));

    private Words() {}

    /** The word for a code; anything else as it is. */
    static String of(Object value, Locale language) {
        String text = String.valueOf(value);
        Text word = WORDS.get(text);
        return word == null ? text : word.in(language);
    }

    private static Map.Entry<String, Text> word(String code, String en, String th) {
        return Map.entry(code, new Text(en, th));
    }
}
