package io.raksa.gateway.identity;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can be wrong with a caller's credentials, beside their not being valid. */
enum IdentityProblem implements ProblemKind {
    CREDENTIALS_AMBIGUOUS(
            400,
            "One caller, one credential",
            "ส่งข้อมูลยืนยันตัวตนได้เพียงแบบเดียว",
            "Send the header Authorization, the header X-Api-Key or the cookie of a session: one of them, and once.",
            "โปรดส่ง header Authorization, X-Api-Key หรือคุกกี้ของเซสชัน เพียงอย่างใดอย่างหนึ่ง และส่งเพียงครั้งเดียว"),
    SCOPE_MISSING(
            403,
            "The API key is not for this",
            "คีย์ API นี้ใช้กับรายการนี้ไม่ได้",
            "This call needs an API key with the scope {0}.",
            "รายการนี้ต้องใช้คีย์ API ที่มีขอบเขต {0}"),
    IDENTITY_UNAVAILABLE(
            503,
            "Credentials cannot be checked now",
            "ตรวจสอบตัวตนไม่ได้ในขณะนี้",
            "What knows the valid credentials cannot be reached. Try again in a moment.",
            "ติดต่อระบบที่ตรวจสอบตัวตนไม่ได้ โปรดลองใหม่ในอีกสักครู่");

    private final int status;
    private final Text title;
    private final Text detail;

    IdentityProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
