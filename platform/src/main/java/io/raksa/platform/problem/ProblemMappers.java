package io.raksa.platform.problem;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Hands every exception of a REST call to the one table. Quarkus maps some classes itself, so these are named one by one. */
class ProblemMappers {

    static final String PROBLEM_JSON = "application/problem+json";

    @Inject
    Problems problems;

    @ServerExceptionMapper
    Response any(Throwable failure, HttpHeaders headers) {
        return answer(failure, headers);
    }

    @ServerExceptionMapper
    Response web(WebApplicationException failure, HttpHeaders headers) {
        return answer(failure, headers);
    }

    @ServerExceptionMapper
    Response notFound(NotFoundException failure, HttpHeaders headers) {
        return answer(failure, headers);
    }

    @ServerExceptionMapper
    Response mismatch(MismatchedInputException failure, HttpHeaders headers) {
        return answer(failure, headers);
    }

    @ServerExceptionMapper
    Response violations(ConstraintViolationException failure, HttpHeaders headers) {
        return answer(failure, headers);
    }

    @ServerExceptionMapper
    Response unauthorized(UnauthorizedException failure, HttpHeaders headers) {
        return answer(failure, headers);
    }

    @ServerExceptionMapper
    Response authenticationFailed(AuthenticationFailedException failure, HttpHeaders headers) {
        return answer(failure, headers);
    }

    @ServerExceptionMapper
    Response authenticationRedirect(AuthenticationRedirectException failure, HttpHeaders headers) {
        return answer(failure, headers);
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException failure, HttpHeaders headers) {
        return answer(failure, headers);
    }

    private Response answer(Throwable failure, HttpHeaders headers) {
        ProblemView problem = problems.of(failure, Language.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        Response.ResponseBuilder response = Response.status(problem.status())
                .type(PROBLEM_JSON)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .entity(problem);
        if (problem.status() == Response.Status.UNAUTHORIZED.getStatusCode()) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == Response.Status.SERVICE_UNAVAILABLE.getStatusCode()) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.build();
    }
}
