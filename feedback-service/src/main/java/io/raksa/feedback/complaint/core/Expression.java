package io.raksa.feedback.complaint.core;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the customer shows the dissatisfaction. */
@Schema(
        name = "ComplaintExpression",
        description =
                "How the customer shows the dissatisfaction: VOICE: tells us; EXIT: says that they leave, or has left; RETALIATION: speaks"
                        + " badly of us to others, posts it, or goes to a third party.")
public enum Expression {
    VOICE,
    EXIT,
    RETALIATION
}
