package io.raksa.customer.consent;

/** What a customer may agree to. */
public enum ConsentPurpose {
    /** Offers and promotions. */
    PROMOTION(true),
    /** Questions after a service. */
    SURVEY(true),
    /** News of the house that sell nothing. */
    NEWS(true),
    /** Learning from what the customer does what they may like. */
    PROFILING(false),
    /** Giving the customer's data to partners. */
    SHARING(false);

    private final boolean contacts;

    ConsentPurpose(boolean contacts) {
        this.contacts = contacts;
    }

    /** Whether the channel is one by which this purpose can be served: a way to the customer where it contacts them, none where not. */
    boolean suits(ConsentChannel channel) {
        return contacts == (channel != ConsentChannel.NONE);
    }
}
