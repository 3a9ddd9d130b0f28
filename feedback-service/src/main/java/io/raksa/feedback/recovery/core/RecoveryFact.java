package io.raksa.feedback.recovery.core;

import io.raksa.platform.rule.FactType;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the condition of a policy may ask of a complaint. A condition that hangs on an absent fact is not met. */
public enum RecoveryFact {
    CATEGORY(
            FactType.TEXT,
            "What failed: BASIC_SERVICE_MISSING, SLOW, CORE_SERVICE_WRONG, STAFF_BEHAVIOUR or OTHER.",
            "สิ่งที่ผิดพลาด: BASIC_SERVICE_MISSING, SLOW, CORE_SERVICE_WRONG, STAFF_BEHAVIOUR หรือ OTHER"),
    SEVERITY(FactType.TEXT, "LOW, MEDIUM, HIGH or CRITICAL.", "LOW, MEDIUM, HIGH หรือ CRITICAL"),
    COMPONENT(
            FactType.TEXT,
            "Which part failed: PRODUCT, PEOPLE, OPERATION or PROCESS; absent until it is judged.",
            "ส่วนที่ผิดพลาด: PRODUCT, PEOPLE, OPERATION หรือ PROCESS ไม่มีค่าจนกว่าจะประเมิน"),
    ATTRIBUTION(
            FactType.TEXT,
            "Whose doing it was, as it was judged; absent until then.",
            "ความผิดของใครตามที่ประเมิน ไม่มีค่าจนกว่าจะประเมิน"),
    INSTRUMENTAL(
            FactType.BOOLEAN,
            "Whether the customer wants something changed; absent until it is judged.",
            "ลูกค้าต้องการให้แก้ไขหรือไม่ ไม่มีค่าจนกว่าจะประเมิน"),
    EXPRESSION(
            FactType.TEXT,
            "VOICE, EXIT or RETALIATION; absent until it is judged.",
            "VOICE, EXIT หรือ RETALIATION ไม่มีค่าจนกว่าจะประเมิน"),
    CHANNEL(FactType.TEXT, "Which way it came: PARTNER, WEB, TILL ...", "ช่องทางที่รับเรื่อง: PARTNER, WEB, TILL ..."),
    SOURCE(
            FactType.TEXT,
            "The system that it came from, a partner's name above all; absent for others.",
            "ระบบต้นทาง เช่น ชื่อพันธมิตร ไม่มีค่าหากไม่ใช่"),
    BRANCH(FactType.TEXT, "At which branch; absent where nobody told.", "สาขา ไม่มีค่าหากไม่ได้ระบุ"),
    KNOWN(FactType.BOOLEAN, "Whether it is known who complained.", "ทราบหรือไม่ว่าใครร้องเรียน"),
    STAGE(
            FactType.TEXT,
            "Where the relationship stands: FIRST_VISIT, REPEAT, GROWING or ADVOCATE; absent where the customer has not bought.",
            "ขั้นความสัมพันธ์: FIRST_VISIT, REPEAT, GROWING หรือ ADVOCATE ไม่มีค่าหากยังไม่เคยซื้อ"),
    STANDING(
            FactType.TEXT,
            "Whether the customer still comes, where that ever changed: ACTIVE, AT_RISK, LAPSED or WON_BACK; absent otherwise.",
            "ลูกค้ายังมาอยู่หรือไม่ หากเคยเปลี่ยน: ACTIVE, AT_RISK, LAPSED หรือ WON_BACK ไม่มีค่าหากไม่เคย"),
    SPENT(
            FactType.NUMBER,
            "What the customer paid in the 365 days before now, less what was given back, in the currency in which that is most; 0 where it is"
                    + " nothing, absent where the customer is not known.",
            "ยอดที่ลูกค้าจ่ายใน 365 วันก่อนหน้า หักที่คืน ในสกุลเงินที่มากที่สุด เป็น 0 หากไม่มี ไม่มีค่าหากไม่ทราบว่าเป็นใคร"),
    SPENT_CURRENCY(
            FactType.TEXT,
            "The currency of spent; absent where that is nothing.",
            "สกุลเงินของ spent ไม่มีค่าหากไม่มียอด"),
    EARLIER_COMPLAINTS(
            FactType.INTEGER,
            "Complaints of the same customer in the 365 days before it, merged ones not counted.",
            "จำนวนเรื่องร้องเรียนของลูกค้ารายเดียวกันใน 365 วันก่อนหน้า ไม่นับเรื่องที่รวมแล้ว"),
    EARLIER_POINTS(
            FactType.INTEGER,
            "Points given to the same customer as remedies for other complaints in the 365 days before it, less what was withdrawn.",
            "แต้มชดเชยที่ให้ลูกค้ารายเดียวกันสำหรับเรื่องอื่นใน 365 วันก่อนหน้า หักที่เพิกถอน"),
    SECOND_FAILURE(
            FactType.BOOLEAN,
            "Whether the customer was failed before in the same way.",
            "ลูกค้าเคยพบความผิดพลาดแบบเดียวกันมาก่อนหรือไม่");

    private static final Map<String, FactType> TYPES =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(RecoveryFact::variable, RecoveryFact::type));

    private final FactType type;
    private final String en;
    private final String th;

    RecoveryFact(FactType type, String en, String th) {
        this.type = type;
        this.en = en;
        this.th = th;
    }

    /** Of all facts, by their names in conditions. */
    public static Map<String, FactType> types() {
        return TYPES;
    }

    /** Its name in conditions, {@code earlierComplaints}. */
    public String variable() {
        StringBuilder name = new StringBuilder();
        for (String word : name().split("_", -1)) {
            name.append(
                    name.isEmpty()
                            ? word.toLowerCase(Locale.ROOT)
                            : word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    public FactType type() {
        return type;
    }

    /** What it is, in English. */
    public String en() {
        return en;
    }

    /** What it is, in Thai. */
    public String th() {
        return th;
    }
}
