package io.raksa.feedback.catalogue.core;

import io.raksa.platform.problem.Text;

/** What an answer, or a question, must be. */
public enum Rule {
    AT_LEAST("must be at least {0}", "ต้องไม่น้อยกว่า {0}"),
    AT_MOST("must be at most {0}", "ต้องไม่เกิน {0}"),
    BOOLEAN("must be true or false", "ต้องเป็น true หรือ false"),
    CHOICE("must be one of: {0}", "ต้องเป็นหนึ่งใน: {0}"),
    CHOICES_MISSING("a CHOICE needs choices", "ฟิลด์แบบ CHOICE ต้องมี choices"),
    DATE("must be a date such as \"2026-01-31\"", "ต้องเป็นวันที่ เช่น \"2026-01-31\""),
    LENGTH("must have at most {0} characters", "ต้องยาวไม่เกิน {0} ตัวอักษร"),
    NOT_RE2(
            "must be a regular expression of RE2, with few repetitions",
            "ต้องเป็นนิพจน์ปรกติแบบ RE2 และมีการซ้ำไม่มาก"),
    NUMBER("must be a number", "ต้องเป็นตัวเลข"),
    ONLY_FOR("is a rule for {0} only", "ใช้ได้กับฟิลด์แบบ {0} เท่านั้น"),
    PATTERN("must match {0}", "ต้องตรงกับรูปแบบ {0}"),
    REQUIRED("must be answered", "ต้องระบุ"),
    TEXT("must be text", "ต้องเป็นข้อความ"),
    TWICE("must not be there twice", "ต้องไม่ซ้ำกัน"),
    UNKNOWN("is not asked for here; there are: {0}", "ไม่มีฟิลด์นี้ ฟิลด์ที่มี: {0}");

    private final Text text;

    Rule(String en, String th) {
        this.text = new Text(en, th);
    }

    /** For people; placeholders are filled with a violation's arguments. */
    public Text text() {
        return text;
    }
}
