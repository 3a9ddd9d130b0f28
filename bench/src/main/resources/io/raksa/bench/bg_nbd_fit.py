# Fits BG/NBD to rows "repeats recency age customers" on the standard input, as often as told, with lifetimes where it is installed and
# else with scipy; prints the package and, for each way of giving the data, the median seconds of a fit and the parameters.
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

    def fit(x, recency, age, weights):
        fitted = lifetimes.BetaGeoFitter().fit(x, recency, age, weights=weights)
        return [fitted.params_[name] for name in ("r", "alpha", "a", "b")]

except ImportError:
    import scipy
    from scipy.optimize import minimize
    from scipy.special import betaln, gammaln

    package = "scipy " + scipy.__version__

    def fit(x, recency, age, weights):
        weights = np.ones_like(x) if weights is None else weights

        def loss(logs):
            r, alpha, a, b = np.exp(logs)
            a1 = gammaln(r + x) - gammaln(r) + r * np.log(alpha) + betaln(a, b + x) - betaln(a, b)
            a3 = -(r + x) * np.log(alpha + age)
            a4 = np.where(x > 0, np.log(a) - np.log(b + np.maximum(x, 1) - 1) - (r + x) * np.log(alpha + recency), -np.inf)
            return -np.average(a1 + np.logaddexp(a3, a4), weights=weights)

        return list(np.exp(minimize(loss, np.zeros(4), method="L-BFGS-B", options={"ftol": 1e-14, "gtol": 1e-8}).x))


for way, given in (("rows", rows), ("groups", groups)):
    took = []
    for _ in range(times):
        started = time.perf_counter()
        parameters = fit(*given)
        took.append(time.perf_counter() - started)
    print(way, statistics.median(took), package, *("%.4f" % p for p in parameters), sep="\t")
