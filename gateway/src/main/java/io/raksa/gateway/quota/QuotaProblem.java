package io.raksa.gateway.quota;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** What can be wrong with how often a partner calls. */
enum QuotaProblem implements ProblemKind {
    QUOTA_USED_UP(
            429,
            "The key's quota is used up",
            "ใช้โควตาของคีย์นี้ครบแล้ว",
            "This API key has made as many calls as it may. Try again in {0} seconds. The header RateLimit says how many are left.",
            "คีย์ API นี้เรียกใช้ครบตามจำนวนที่กำหนดแล้ว โปรดลองใหม่ในอีก {0} วินาที ดูจำนวนที่เหลือได้ที่ header RateLimit");

    private final int status;
    private final Text title;
    private final Text detail;

    QuotaProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
