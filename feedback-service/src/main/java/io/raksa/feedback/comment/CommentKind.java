package io.raksa.feedback.comment;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who wrote to whom. */
@Schema(
        name = "ComplaintCommentKind",
        description =
                "FROM_CUSTOMER: the customer wrote to us; TO_CUSTOMER: staff wrote to the customer, shown on the tracking page; INTERNAL:"
                        + " staff wrote for staff, which no customer sees.")
public enum CommentKind {
    FROM_CUSTOMER,
    TO_CUSTOMER,
    INTERNAL
}
