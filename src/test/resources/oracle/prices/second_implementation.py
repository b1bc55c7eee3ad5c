"""Second implementation of the price fits, numpy and scipy only.

Reads data/prices and cases/ukraine of the project (run from its root), prints name,value rows:
    python3 src/test/resources/oracle/prices/second_implementation.py \
        > src/test/resources/oracle/prices/second_implementation.csv
The methods differ from the product's on purpose: dense normal laws instead of filters,
general-purpose optimisers, integration by sums. Written with numpy 2.4.6, scipy 1.17.1.
"""
import csv
import numpy as np
from scipy import optimize, stats

cpi = {r["month"]: float(r["index"]) for r in csv.DictReader(open("data/prices/us_cpi_monthly.csv"))}
cpi["2025-10"] = (cpi["2025-09"] * cpi["2025-11"]) ** 0.5
base = np.mean([cpi["2025-%02d" % m] for m in range(1, 13)])


def monthly(name):
    return np.array([np.log(float(r["usd"]) * base / cpi[r["month"]])
                     for r in csv.DictReader(open("data/prices/monthly.csv"))
                     if r["series"] == name and "1990-01" <= r["month"] <= "2025-12"])


annual_index = {int(r["year"]): float(r["index"]) for r in csv.DictReader(open("cases/ukraine/deflators.csv"))}


def annual(name):
    rows = [r for r in csv.DictReader(open("cases/ukraine/prices.csv")) if r["product"] == name]
    t = np.array([int(r["year"]) for r in rows], float)
    x = np.array([np.log(float(r["usd_per_tonne"]) * (1 if r["basis"] == "real" else
                  annual_index[2025] / annual_index[int(r["year"])])) for r in rows])
    return t, x


out = {}


def ou_loglik(p, t, x):
    """Joint normal law of all log prices given the first, mean and covariance written out."""
    k, th, s = np.exp(p[0]), p[1], np.exp(p[2])
    e = np.exp(-k * (t - t[0]))
    mean = th + (x[0] - th) * e
    ti, tj = np.meshgrid(t[1:] - t[0], t[1:] - t[0])
    low = np.minimum(ti, tj)
    cov = s * s / (2 * k) * (np.exp(-k * abs(ti - tj)) - np.exp(-k * (ti + tj)))
    return stats.multivariate_normal.logpdf(x[1:], mean[1:], cov)


def best(f, p0):
    r = None
    p = np.array(p0, float)
    for _ in range(6):
        r = optimize.minimize(lambda q: -f(q), p, method="Nelder-Mead",
                              options={"xatol": 1e-10, "fatol": 1e-12, "maxiter": 20000, "maxfev": 20000})
        p = r.x
    return p, -r.fun


# Mean reversion of a short annual series with a gap (2020 is missing).
t, x = annual("lithium-carbonate")
p, ll = best(lambda q: ou_loglik(q, t, x), [-1, 9.7, -0.6])
out["lithium.ou.reversion"], out["lithium.ou.median"], out["lithium.ou.volatility"] = np.exp(p[0]), np.exp(p[1]), np.exp(p[2])
out["lithium.ou.loglik"] = ll

# Annual nickel: estimate and ends of the profile interval of the speed, by a root finder.
t, x = annual("nickel")
p, ll = best(lambda q: ou_loglik(q, t, x), [-1, 9.8, -1])
out["nickel.ou.reversion"], out["nickel.ou.loglik"] = np.exp(p[0]), ll


def profile(u):
    return best(lambda q: ou_loglik([u, q[0], q[1]], t, x), p[1:])[1] - ll + 0.5 * stats.chi2.ppf(0.95, 1)


out["nickel.ou.reversion.low"] = np.exp(optimize.brentq(profile, p[0] - 4, p[0], xtol=1e-9)) if profile(p[0] - 9) < 0 else 0.0
out["nickel.ou.reversion.high"] = np.exp(optimize.brentq(profile, p[0], p[0] + 3, xtol=1e-9))
d = np.diff(x)
out["nickel.gbm.drift"], out["nickel.gbm.volatility"] = d.mean(), d.std()
out["nickel.gbm.loglik"] = stats.norm.logpdf(d, d.mean(), d.std()).sum()

# Averages of an Ornstein-Uhlenbeck process over a period: autocorrelation and variance by sums.
for z in (0.05, 0.5, 2.0):
    m = 4000
    u = (np.arange(m) + 0.5) / m
    same = np.exp(-z * abs(u[:, None] - u[None, :])).mean()
    next_ = np.exp(-z * (1 + u[None, :] - u[:, None])).mean()
    out["averages.%s.autocorrelation" % z] = next_ / same
    out["averages.%s.variance" % z] = same

# Jump diffusion on monthly copper: likelihood at fixed parameters and its maximum.
c = np.diff(monthly("copper"))
h = 1 / 12


def merton(p):
    nu, s, lam, m, d = p[0], np.exp(p[1]), np.exp(p[2]), p[3], np.exp(p[4])
    n = np.arange(0, 60)[:, None]
    w = stats.poisson.pmf(n, lam * h)
    return np.log((w * stats.norm.pdf(c[None, :], nu * h + n * m, np.sqrt(s * s * h + n * d * d))).sum(0)).sum()


p0 = np.array([0.05, np.log(0.16), np.log(1.5), -0.02, np.log(0.09)])
p, ll = best(merton, p0)
out["copper.jumps.loglik"] = ll
for name, v in zip(("drift", "volatility", "rate", "mean", "sd"), (p[0], np.exp(p[1]), np.exp(p[2]), p[3], np.exp(p[4]))):
    out["copper.jumps." + name] = v


# Two factors on monthly zinc, prices alone: dense covariance of chi + xi given the first price.
def two_factor(k, mu, sc, sx, rho, x, h):
    n = len(x)
    t = np.arange(n) * h
    ti, tj = np.meshgrid(t, t)
    low = np.minimum(ti, tj)
    v0 = sc * sc / (2 * k)
    cc = v0 * np.exp(-k * abs(ti - tj))
    xx = sx * sx * low
    # Cov(chi(t), xi(s)) with chi stationary at t = 0 and xi(0) free.
    cx = rho * sc * sx / k * (np.exp(-k * np.maximum(ti - tj, 0)) - np.exp(-k * ti))
    cov = cc + xx + cx + cx.T
    a = np.eye(n - 1, n, 1) - np.eye(n - 1, n)
    return stats.multivariate_normal.logpdf(np.diff(x), np.full(n - 1, mu * h), a @ cov @ a.T)


z = monthly("zinc")
out["zinc.two-factor.loglik.rho0"] = two_factor(0.8, 0.01, 0.18, 0.12, 0.0, z, h)
out["zinc.two-factor.loglik.rho3"] = two_factor(0.8, 0.01, 0.18, 0.12, 0.3, z, h)
p, ll = best(lambda q: two_factor(np.exp(q[0]), q[1], np.exp(q[2]), np.exp(q[3]), 0.0, z[:120], h), [0, 0, -1.7, -1.9])
out["zinc120.two-factor.max"] = ll

# Moments of Merton's log price by brute-force mixture.
mer = dict(S=100.0, g=0.03, s=0.2, lam=1.5, m=-0.08, d=0.12, T=2.5)
n = np.arange(0, 200)
w = stats.poisson.pmf(n, mer["lam"] * mer["T"])
kbar = np.exp(mer["m"] + mer["d"] ** 2 / 2) - 1
mu = np.log(mer["S"]) + (mer["g"] - mer["s"] ** 2 / 2 - mer["lam"] * kbar) * mer["T"] + n * mer["m"]
var = mer["s"] ** 2 * mer["T"] + n * mer["d"] ** 2
mean = (w * mu).sum()
c2 = (w * (var + (mu - mean) ** 2)).sum()
c3 = (w * ((mu - mean) ** 3 + 3 * (mu - mean) * var)).sum()
c4 = (w * ((mu - mean) ** 4 + 6 * (mu - mean) ** 2 * var + 3 * var ** 2)).sum()
out["merton.mean"], out["merton.variance"] = mean, c2
out["merton.skewness"], out["merton.kurtosis"] = c3 / c2 ** 1.5, c4 / c2 ** 2 - 3
out["merton.expected"] = (w * np.exp(mu + var / 2)).sum()
out["merton.square"] = (w * np.exp(2 * mu + 2 * var)).sum()
for q in (0.1, 0.5, 0.9):
    out["merton.p%d" % (100 * q)] = np.exp(optimize.brentq(
        lambda y: (w * stats.norm.cdf((y - mu) / np.sqrt(var))).sum() - q, 0, 12, xtol=1e-14))

print("# Output of second_implementation.py (numpy, scipy); see there.")
print("name,value")
for k_, v in out.items():
    print("%s,%.12g" % (k_, v))
