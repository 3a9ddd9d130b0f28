package io.raksa.local.demo;

import java.util.Map;

/** Finds the first visitor who has not been here yet. Visitors come in the order of their numbers. */
record NextVisitor(Api api, Caller agent, String shop) {

    Visitor find() {
        int beyond = 1;
        while (wasHere(beyond)) {
            beyond *= 2;
        }
        int here = beyond / 2;
        while (beyond - here > 1) {
            int middle = (here + beyond) / 2;
            if (wasHere(middle)) {
                here = middle;
            } else {
                beyond = middle;
            }
        }
        return new Visitor(beyond);
    }

    private boolean wasHere(int number) {
        Map<String, String> identifier =
                Map.of("type", "EXTERNAL", "system", shop, "value", new Visitor(number).shopId());
        return api.post(agent, "/v1/customers/lookup", identifier)
                        .expect(200, 404)
                        .status()
                == 200;
    }
}
