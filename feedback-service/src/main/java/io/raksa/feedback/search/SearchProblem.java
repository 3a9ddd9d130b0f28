package io.raksa.feedback.search;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

enum SearchProblem implements ProblemKind {
    SEARCH_WORDS_UNFIT(
            400,
            "Those words cannot be looked for",
            "ค้นหาด้วยคำเหล่านี้ไม่ได้",
            "Give one to eight words, one of them with at least three characters.",
            "โปรดระบุหนึ่งถึงแปดคำ โดยอย่างน้อยหนึ่งคำยาวสามตัวอักษรขึ้นไป");

    private final int status;
    private final Text title;
    private final Text detail;

    SearchProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
