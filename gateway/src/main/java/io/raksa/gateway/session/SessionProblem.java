package io.raksa.gateway.session;

import io.raksa.platform.problem.ProblemKind;
import io.raksa.platform.problem.Text;

/** Why there is no session, or why one may not do this. */
enum SessionProblem implements ProblemKind {
    ISSUER_UNAVAILABLE(
            503,
            "Logging in is not possible now",
            "เข้าสู่ระบบไม่ได้ในขณะนี้",
            "The identity provider cannot be reached. Try again in a moment.",
            "ติดต่อระบบยืนยันตัวตนไม่ได้ โปรดลองใหม่ในอีกสักครู่"),
    LOGIN_EXPIRED(
            400,
            "This login was not begun here, or too long ago",
            "การเข้าสู่ระบบนี้ไม่ได้เริ่มที่นี่ หรือเริ่มไว้นานเกินไป",
            "Log in again, in one window, and allow cookies.",
            "โปรดเข้าสู่ระบบใหม่ในหน้าต่างเดียว และเปิดใช้คุกกี้"),
    LOGIN_REFUSED(
            403,
            "The login was refused",
            "การเข้าสู่ระบบถูกปฏิเสธ",
            "The identity provider did not confirm who you are. Log in again.",
            "ระบบยืนยันตัวตนไม่ได้ยืนยันว่าคุณเป็นใคร โปรดเข้าสู่ระบบใหม่"),
    LOGIN_THROTTLED(
            429,
            "Too many logins from your address",
            "มีการเข้าสู่ระบบจากที่อยู่ของคุณมากเกินไป",
            "Try again in a minute.",
            "โปรดลองใหม่ในอีกหนึ่งนาที"),
    RETURN_NOT_OWN(
            400,
            "That is no page of ours",
            "ไม่ใช่หน้าของระบบนี้",
            "returnTo is a path of this site, such as /console/inbox: it begins with one /, has at most {0} characters and names no host.",
            "returnTo ต้องเป็นเส้นทางของเว็บไซต์นี้ เช่น /console/inbox ขึ้นต้นด้วย / ตัวเดียว ยาวไม่เกิน {0} อักขระ และไม่ระบุชื่อโฮสต์"),
    SESSION_CSRF(
            403,
            "This call may come from another site",
            "คำขอนี้อาจมาจากเว็บไซต์อื่น",
            "What changes something needs, beside the cookie, the header X-CSRF-Token with the csrfToken of GET /session, from a page of this site.",
            "คำขอที่เปลี่ยนแปลงข้อมูลต้องมี header X-CSRF-Token เป็นค่า csrfToken จาก GET /session และต้องมาจากหน้าของเว็บไซต์นี้");

    private final int status;
    private final Text title;
    private final Text detail;

    SessionProblem(int status, String titleEn, String titleTh, String detailEn, String detailTh) {
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
