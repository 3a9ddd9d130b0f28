# Fits BG/NBD to rows "repeats recency age customers" on the standard input, as often as told, with lifetimes where it is installed and
# else with scipy; prints the package and, for each way of giving the data and from one start and from two, the median seconds of a fit and
# the parameters. lifetimes takes the standard errors as well.
import statistics
import sys
import time

import numpy as np

data = np.loadtxt(sys.stdin)
times = int(sys.argv[1])
groups = (data[:, 0], data[:, 1], data[:, 2], data[:, 3])
rows = tuple(np.repeat(column, data[:, 3].astype(int)) for column in groups[:3]) + (None,)

try:
    import lifetimes

    package = "lifetimes " + lifetimes.__version__

    def fit(x, recency, age, weights, start):
        fitted = lifetimes.BetaGeoFitter().fit(x, recency, age, weights=weights, initial_params=start)
        return [fitted.params_[name] for name in ("r", "alpha", "a", "b")]

except ImportError:
    import scipy
    from scipy.optimize import minimize
    from scipy.special import betaln, gammaln

    package = "scipy " + scipy.__version__

    def fit(x, recency, age, weights, start):
        weights = np.ones_like(x) if weights is None else weights

        def loss(logs):
            r, alpha, a, b = np.exp(logs)
            a1 = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + betaln(a, b + x) - betaln(a, b)
            a3 = -(r + x) * np.log(alpha + age)
            a4 = np.where(x > 0, np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + recency), -np.inf)
            return -np.average(a1 + np.logaddexp(a3, a4), weights=weights)

        return list(np.exp(minimize(loss, np.zeros(4) if start is None else start, method="L-BFGS-B", options={"ftol": 1e-14, "gtol": 1e-8}).x))


for way, given in (("rows", rows), ("groups", groups)):
    for what, starts in (("one start", [None]), ("two starts", [None, np.log([0.3, 10, 0.5, 2])])):
        took = []
        for _ in range(times):
            started = time.perf_counter()
            for start in starts:
                parameters = fit(*given, start)
            took.append(time.perf_counter() - started)
        print(way + ", " + what, statistics.median(took), package, *("%.4f" % p for p in parameters), sep="\t")
