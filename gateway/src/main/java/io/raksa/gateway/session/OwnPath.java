package io.raksa.gateway.session;

import java.util.regex.Pattern;

/** Where a browser may be sent after logging in: a path of our own, or a login page would lead people anywhere. */
final class OwnPath {

    static final String HOME = "/";
    static final int MAX_LENGTH = 500;

    /** One slash, then nothing that a browser could take for another host. */
    private static final Pattern PATH =
            Pattern.compile("/(?!/)[A-Za-z0-9._~/?=&%+,:@!$'()*-]{0," + (MAX_LENGTH - 1) + "}");

    private OwnPath() {}

    static String require(String path) {
        if (!PATH.matcher(path).matches()) {
            throw SessionProblem.RETURN_NOT_OWN.because(MAX_LENGTH);
        }
        return path;
    }
}
