package io.raksa.platform.problem;

/** The problems every service can answer with. */
public enum CommonProblem implements ProblemKind {
    BODY_TOO_LARGE(
            413,
            "The request is too large",
            "คำขอมีขนาดใหญ่เกินไป",
            "The body may have at most {0} bytes.",
            "เนื้อหาต้องไม่เกิน {0} ไบต์"),
    BUSY(503, "Too busy to answer now", "ระบบไม่ว่างในขณะนี้", "Try again in a moment.", "โปรดลองใหม่ในอีกสักครู่"),
    CHANGED_MEANWHILE(
            412,
            "Somebody changed it meanwhile",
            "มีผู้แก้ไขข้อมูลนี้ไปแล้ว",
            "Your version is {0}, the current one is {1}. Read it again and repeat the change.",
            "คุณมีรุ่น {0} แต่รุ่นปัจจุบันคือ {1} โปรดอ่านใหม่แล้วแก้อีกครั้ง"),
    CONFLICT(
            409,
            "It conflicts with what is there",
            "ขัดแย้งกับข้อมูลที่มีอยู่",
            "The same thing exists already.",
            "มีข้อมูลนี้อยู่แล้ว"),
    FORBIDDEN(
            403,
            "You may not do this",
            "คุณไม่มีสิทธิ์ทำรายการนี้",
            "Your role does not allow this operation.",
            "บทบาทของคุณไม่อนุญาตให้ทำรายการนี้"),
    IDEMPOTENCY_KEY_INVALID(
            400,
            "The Idempotency-Key is not usable",
            "Idempotency-Key ใช้ไม่ได้",
            "An Idempotency-Key has 1 to 200 visible ASCII characters; without a token it must be a random UUID.",
            "Idempotency-Key ต้องเป็นอักขระ ASCII ที่มองเห็นได้ 1 ถึง 200 ตัว หากไม่มี token ต้องเป็น UUID แบบสุ่ม"),
    IDEMPOTENCY_KEY_MISSING(
            400,
            "An Idempotency-Key is needed",
            "ต้องมี Idempotency-Key",
            "Send a key of your own in the header Idempotency-Key, so that a retry cannot do this twice.",
            "โปรดส่งคีย์ของคุณใน header Idempotency-Key เพื่อไม่ให้การส่งซ้ำทำรายการสองครั้ง"),
    IDEMPOTENCY_KEY_REUSED(
            422,
            "The Idempotency-Key was used for something else",
            "Idempotency-Key นี้ถูกใช้กับคำขออื่นแล้ว",
            "The same key came with another request before. Use a new key for a new request.",
            "เคยใช้คีย์นี้กับคำขออื่น โปรดใช้คีย์ใหม่สำหรับคำขอใหม่"),
    IDEMPOTENCY_STILL_RUNNING(
            409,
            "The first request with this key is still running",
            "คำขอแรกของคีย์นี้ยังทำงานอยู่",
            "Wait and send the same request again to get its answer.",
            "โปรดรอแล้วส่งคำขอเดิมอีกครั้งเพื่อรับผล"),
    IF_MATCH_MISSING(
            428,
            "If-Match is needed",
            "ต้องมี If-Match",
            "Send the ETag of the version you read in the header If-Match.",
            "โปรดส่ง ETag ของรุ่นที่คุณอ่านใน header If-Match"),
    INTERNAL_ERROR(
            500,
            "Something went wrong on our side",
            "เกิดข้อผิดพลาดในระบบ",
            "It was not your request. Give the trace id to the operators.",
            "ไม่ได้เกิดจากคำขอของคุณ โปรดแจ้ง trace id แก่ผู้ดูแลระบบ"),
    INVALID_CURSOR(
            400,
            "The page mark is not usable",
            "ตัวชี้หน้าใช้ไม่ได้",
            "Use the value of next as it was given.",
            "โปรดใช้ค่า next ตามที่ได้รับ"),
    MALFORMED_JSON(
            400,
            "The body is not JSON",
            "เนื้อหาไม่ใช่ JSON ที่ถูกต้อง",
            "It breaks at line {0}, column {1}.",
            "ผิดที่บรรทัด {0} คอลัมน์ {1}"),
    MEDIA_TYPE_NOT_ACCEPTABLE(
            406,
            "No such representation",
            "ไม่มีรูปแบบข้อมูลที่ขอ",
            "What Accept asks for is not to be had here.",
            "ไม่มีรูปแบบที่ระบุใน Accept"),
    MEDIA_TYPE_UNSUPPORTED(
            415,
            "This content type is not taken",
            "ไม่รับเนื้อหาชนิดนี้",
            "Send the content type that the documentation names.",
            "โปรดส่งชนิดเนื้อหาตามเอกสาร"),
    METHOD_NOT_ALLOWED(
            405, "This method is not offered here", "ไม่รองรับ method นี้", "See the header Allow.", "ดู header Allow"),
    NOT_FOUND(
            404,
            "There is no such thing",
            "ไม่พบข้อมูล",
            "Nothing is known under this address.",
            "ไม่พบข้อมูลตามที่อยู่นี้"),
    REQUEST_REFUSED(
            400,
            "The request cannot be taken",
            "รับคำขอนี้ไม่ได้",
            "The request is not as the documentation says.",
            "คำขอไม่เป็นไปตามเอกสาร"),
    TOO_DEEP(
            400,
            "The JSON is too deep or too large",
            "JSON ซ้อนลึกหรือใหญ่เกินไป",
            "A limit on depth, length of a name, text or number was passed.",
            "เกินขีดจำกัดความลึกหรือความยาว"),
    UNAUTHENTICATED(
            401,
            "Who are you?",
            "ต้องยืนยันตัวตน",
            "Send a valid bearer token, or, as a partner, your API key.",
            "โปรดส่ง bearer token ที่ใช้ได้ หรือ API key สำหรับคู่ค้า"),
    UNKNOWN_FIELD(400, "A field is not known", "มีฟิลด์ที่ไม่รู้จัก", "There is no field {0} here.", "ไม่มีฟิลด์ {0}"),
    VALIDATION_FAILED(
            400,
            "The request breaks a rule",
            "ข้อมูลไม่เป็นไปตามกฎ",
            "{0} of its fields are not as they must be.",
            "มี {0} ฟิลด์ที่ไม่ถูกต้อง"),
    WRONG_TYPE(
            400, "A field has the wrong type", "ชนิดข้อมูลของฟิลด์ไม่ถูกต้อง", "{0} must be {1}.", "{0} ต้องเป็น {1}");

    private final int status;
    private final Text title;
    private final Text detail;

    CommonProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
        this.status = status;
        this.title = new Text(titleEn, titleTh);
        this.detail = new Text(detailEn, detailTh);
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public Text title() {
        return title;
    }

    @Override
    public Text detail() {
        return detail;
    }
}
