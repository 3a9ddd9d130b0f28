package io.raksa.customer.interaction;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What staff saw in face, eyes and body. */
@Schema(name = "InteractionExpression")
public enum Expression {
    PLEASED,
    CALM,
    UNEASY,
    ANNOYED,
    ANGRY
}
