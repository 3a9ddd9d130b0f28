package io.raksa.customer.segment.core;

import io.raksa.platform.problem.Text;
import io.raksa.platform.rule.FactType;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a condition may ask of a customer. A fact that a customer does not have (the last purchase of who has bought nothing) is absent; what
 * hangs on an absent fact is undecided, and an undecided condition is not met.
 */
public enum Fact {
    KIND(FactType.TEXT, Unit.NONE, "PERSON or ORGANISATION.", "PERSON (บุคคล) หรือ ORGANISATION (องค์กร)"),
    LANGUAGE(
            FactType.TEXT,
            Unit.NONE,
            "The language to speak with the customer: th or en; absent where it is not known.",
            "ภาษาที่ใช้กับลูกค้า: th หรือ en ไม่มีค่าหากไม่ทราบ"),
    STAGE(
            FactType.TEXT,
            Unit.NONE,
            "Where the relationship stands: FIRST_VISIT, REPEAT, GROWING or ADVOCATE; absent before the first purchase.",
            "ขั้นความสัมพันธ์: FIRST_VISIT, REPEAT, GROWING หรือ ADVOCATE ไม่มีค่าก่อนการซื้อครั้งแรก"),
    STANDING(
            FactType.TEXT,
            Unit.NONE,
            "Whether the customer still comes: ACTIVE, AT_RISK, LAPSED or WON_BACK; absent before the first purchase.",
            "ลูกค้ายังมาอยู่หรือไม่: ACTIVE, AT_RISK, LAPSED หรือ WON_BACK ไม่มีค่าก่อนการซื้อครั้งแรก"),
    ACQUISITION_SOURCE(
            FactType.TEXT,
            Unit.NONE,
            "How the customer first came: ADVERTISEMENT, REFERRAL, SALES_PERSON, CIRCUMSTANCE or OTHER; absent where it is not known.",
            "ที่มาของลูกค้า: ADVERTISEMENT, REFERRAL, SALES_PERSON, CIRCUMSTANCE หรือ OTHER ไม่มีค่าหากไม่ทราบ"),
    IDENTIFIER_TYPES(
            FactType.TEXTS,
            Unit.NONE,
            "By what the customer can be reached or recognised: PHONE, EMAIL, LINE, MEMBER_CARD, EXTERNAL.",
            "ชนิดของข้อมูลติดต่อหรือรหัสที่รู้จักลูกค้า: PHONE, EMAIL, LINE, MEMBER_CARD, EXTERNAL"),
    CONSENTS(
            FactType.TEXTS,
            Unit.NONE,
            "What the customer agrees to: a purpose on a channel (PROMOTION:EMAIL) and each such purpose alone (PROMOTION), or a purpose that"
                    + " needs no channel (PROFILING, SHARING). Purposes: PROMOTION, SURVEY, NEWS; channels: EMAIL, SMS, PHONE, LINE, APP, POST.",
            "สิ่งที่ลูกค้ายินยอม: วัตถุประสงค์ตามช่องทาง (PROMOTION:EMAIL) และวัตถุประสงค์นั้นเดี่ยว ๆ (PROMOTION) หรือวัตถุประสงค์ที่ไม่ใช้ช่องทาง"
                    + " (PROFILING, SHARING) วัตถุประสงค์: PROMOTION, SURVEY, NEWS ช่องทาง: EMAIL, SMS, PHONE, LINE, APP, POST"),
    ATTRIBUTES(
            FactType.TEXTS,
            Unit.NONE,
            "What is known of the customer by the attributes that the house declared: each key with its value (roomPreference:SEA, children:2, vip:true).",
            "ข้อมูลของลูกค้าตามคุณลักษณะที่กิจการประกาศไว้ แต่ละคีย์พร้อมค่า (roomPreference:SEA, children:2, vip:true)"),
    MONTH(
            FactType.INTEGER,
            Unit.PASSING,
            "The month it is, 1 to 12, in the business's time zone: 'birthMonth:' + string(month) in attributes.",
            "เดือนปัจจุบัน 1 ถึง 12 ตามเขตเวลาของกิจการ: 'birthMonth:' + string(month) in attributes"),
    REGISTERED_DAY(FactType.DAY, Unit.NONE, "The day of registration.", "วันที่ลงทะเบียน"),
    DAYS_SINCE_REGISTRATION(
            FactType.INTEGER, Unit.PASSING_DAYS, "Days since the registration.", "จำนวนวันนับจากวันที่ลงทะเบียน"),
    HAS_BOUGHT(FactType.BOOLEAN, Unit.NONE, "Whether anything was ever bought.", "เคยซื้อหรือไม่"),
    FIRST_PURCHASE_DAY(
            FactType.DAY,
            Unit.NONE,
            "The day of the first purchase; absent before it.",
            "วันที่ซื้อครั้งแรก ไม่มีค่าหากยังไม่เคยซื้อ"),
    LAST_PURCHASE_DAY(
            FactType.DAY,
            Unit.NONE,
            "The day of the last purchase; absent before the first.",
            "วันที่ซื้อครั้งล่าสุด ไม่มีค่าหากยังไม่เคยซื้อ"),
    DAYS_SINCE_FIRST_PURCHASE(
            FactType.INTEGER,
            Unit.PASSING_DAYS,
            "Days since the first purchase; absent before it.",
            "จำนวนวันนับจากการซื้อครั้งแรก ไม่มีค่าหากยังไม่เคยซื้อ"),
    DAYS_SINCE_LAST_PURCHASE(
            FactType.INTEGER,
            Unit.PASSING_DAYS,
            "Days since the last purchase; absent before the first.",
            "จำนวนวันนับจากการซื้อครั้งล่าสุด ไม่มีค่าหากยังไม่เคยซื้อ"),
    PURCHASES(FactType.INTEGER, Unit.PURCHASES, "Purchases ever.", "จำนวนการซื้อทั้งหมด"),
    PURCHASE_DAYS(
            FactType.INTEGER, Unit.DAYS, "Days on which something was bought, ever.", "จำนวนวันที่มีการซื้อทั้งหมด"),
    PURCHASE_DAYS_LAST_30(
            FactType.INTEGER,
            Unit.PASSING_DAYS,
            "Days with a purchase in the last 30 days, today included.",
            "จำนวนวันที่มีการซื้อใน 30 วันล่าสุดรวมวันนี้"),
    PURCHASE_DAYS_LAST_90(
            FactType.INTEGER,
            Unit.PASSING_DAYS,
            "Days with a purchase in the last 90 days, today included.",
            "จำนวนวันที่มีการซื้อใน 90 วันล่าสุดรวมวันนี้"),
    PURCHASE_DAYS_LAST_365(
            FactType.INTEGER,
            Unit.PASSING_DAYS,
            "Days with a purchase in the last 365 days, today included.",
            "จำนวนวันที่มีการซื้อใน 365 วันล่าสุดรวมวันนี้"),
    SPEND(FactType.NUMBER, Unit.MONEY, "Spent ever, in the house currency.", "ยอดซื้อทั้งหมดในสกุลเงินหลัก"),
    SPEND_LAST_30(
            FactType.NUMBER,
            Unit.PASSING_MONEY,
            "Spent in the last 30 days, today included, in the house currency.",
            "ยอดซื้อใน 30 วันล่าสุดรวมวันนี้ ในสกุลเงินหลัก"),
    SPEND_LAST_90(
            FactType.NUMBER,
            Unit.PASSING_MONEY,
            "Spent in the last 90 days, today included, in the house currency.",
            "ยอดซื้อใน 90 วันล่าสุดรวมวันนี้ ในสกุลเงินหลัก"),
    SPEND_LAST_365(
            FactType.NUMBER,
            Unit.PASSING_MONEY,
            "Spent in the last 365 days, today included, in the house currency.",
            "ยอดซื้อใน 365 วันล่าสุดรวมวันนี้ ในสกุลเงินหลัก"),
    RETURN_RATE(
            FactType.NUMBER,
            Unit.SHARE,
            "The part that was given back of all that was ever bought in the house currency, by value, 0 to 1; absent before the first purchase.",
            "สัดส่วนมูลค่าที่คืนต่อมูลค่าที่ซื้อทั้งหมดในสกุลเงินหลัก ตั้งแต่ 0 ถึง 1 ไม่มีค่าหากยังไม่เคยซื้อ"),
    EXIT_DUE_DAY(
            FactType.DAY,
            Unit.NONE,
            "The day on which silence becomes a farewell: P(alive) falls to 0.5 if nothing is bought until then; by purchases in the house"
                    + " currency, absent where no model says.",
            "วันที่ความเงียบถือเป็นการจากไป: P(alive) ลดเหลือ 0.5 หากไม่ซื้อจนถึงวันนั้น คิดจากการซื้อในสกุลเงินหลัก ไม่มีค่าหากไม่มีแบบจำลอง"),
    DAYS_UNTIL_EXIT_DUE(
            FactType.INTEGER,
            Unit.PASSING_DAYS,
            "Days until that day, negative once it is past; absent where no model says.",
            "จำนวนวันจนถึงวันนั้น ติดลบเมื่อผ่านไปแล้ว ไม่มีค่าหากไม่มีแบบจำลอง"),
    PROBABILITY_ALIVE(
            FactType.NUMBER,
            Unit.PASSING_SHARE,
            "How probable it is that the customer still buys here, 0 to 1, by the model in force; absent without a model, and where the model learns"
                    + " nothing from the silence of one who never came back.",
            "ความน่าจะเป็นที่ลูกค้ายังซื้ออยู่ ตั้งแต่ 0 ถึง 1 ตามแบบจำลองที่ใช้ ไม่มีค่าหากไม่มีแบบจำลอง หรือแบบจำลองไม่เรียนรู้จากความเงียบของผู้ที่ไม่เคยกลับมา"),
    LIFETIME_VALUE(
            FactType.NUMBER,
            Unit.PASSING_MONEY,
            "What the customer is going to spend within 365 days by the model in force, as money of today at 10 % a year, in the house currency;"
                    + " absent without a model.",
            "ยอดที่ลูกค้าจะซื้อภายใน 365 วันตามแบบจำลองที่ใช้ เป็นมูลค่าปัจจุบันที่อัตรา 10 % ต่อปี ในสกุลเงินหลัก ไม่มีค่าหากไม่มีแบบจำลอง");

    private static final Map<String, Fact> BY_VARIABLE =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Fact::variable, Function.identity()));

    private final FactType type;
    private final Unit unit;
    private final Text description;
    private final String variable;

    Fact(FactType type, Unit unit, String en, String th) {
        this.type = type;
        this.unit = unit;
        this.description = new Text(en, th);
        this.variable = camelCase(name());
    }

    /** What a fact counts, and whether the passing of days alone changes it. */
    private enum Unit {
        NONE("", false),
        PASSING("", true),
        PURCHASES("purchases", false),
        DAYS("days", false),
        PASSING_DAYS("days", true),
        MONEY("house currency", false),
        PASSING_MONEY("house currency", true),
        SHARE("share", false),
        PASSING_SHARE("share", true);

        private final String name;
        private final boolean passing;

        Unit(String name, boolean passing) {
            this.name = name;
            this.passing = passing;
        }
    }

    /** The fact of this name in conditions. */
    static Optional<Fact> of(String variable) {
        return Optional.ofNullable(BY_VARIABLE.get(variable));
    }

    /** Its name in conditions, {@code daysSinceLastPurchase}. */
    public String variable() {
        return variable;
    }

    public FactType type() {
        return type;
    }

    /** What it counts; empty for what is no count. */
    public Optional<String> unit() {
        return Optional.of(unit.name).filter(name -> !name.isEmpty());
    }

    /** Whether the passing of days alone changes it. */
    public boolean changesWithTime() {
        return unit.passing;
    }

    public Text description() {
        return description;
    }

    private static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (String word : constant.toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
