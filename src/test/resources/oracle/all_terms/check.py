#!/usr/bin/env python3
"""Second implementation of docs/cash-flow-order.md on one project with every term: python3 check.py > expected.csv

Usage: the argument `sharing` puts the project under a production-sharing agreement."""
import sys

SHARING = "sharing" in sys.argv
c, window, max_delay, d = 2, 6, 2, 1
price_years = window + max_delay
n = c + price_years + 1                      # closure falls in the year after the last ore
shares, capex, opex, capacity, ore_total = [0.4, 0.6], 220e6, 25.0, 1.0e6, 4.3e6
ramp, sale, freight = [0.5, 0.8, 1.0], [0.05, 0.01], [100.0, 30.0]
prices = [[1800, 1900, 2100, 2600, 2500, 2200, 1700, 1600], [900, 850, 800, 950, 1000, 1100, 1050, 1000]]
fixed, sustaining, close_fixed, close_share, wc_share, infl = 0.3, 0.02, 5e6, 0.05, 0.15, 0.06
fee, cit, loss_use, wht = 4e6, 0.18, 0.5, 0.15
vat, vat_capex, vat_opex, refund = 0.2, 0.6, 0.5, 0.4
fund, first_share = 0.5, 0.4

def royalty_rate(p, price):
    return 0.05 if p == 1 else 0.03 if price <= 1850 else 0.06 if price <= 2400 else 0.09

def state_share(price):
    return 0.10 if price <= 2000 else 0.20

years = range(n)
left, ore = ore_total, [0.0] * n
for q in range(window):
    ore[c + d + q] = min(left, capacity * ramp[min(q, 2)])
    left -= ore[c + d + q]
last = max(t for t in years if ore[t] > 0)
def price(p, t):
    return prices[p][t - c] if c <= t < c + price_years else 0.0
sold = [[ore[t] * sale[p] for t in years] for p in (0, 1)]
G = [sum(sold[p][t] * price(p, t) for p in (0, 1)) for t in years]
F = [sum(sold[p][t] * freight[p] for p in (0, 1)) for t in years]
Y = [sum(royalty_rate(p, price(p, t)) * max(0, price(p, t) - freight[p]) * sold[p][t] for p in (0, 1)) for t in years]
on = [1.0 if o > 0 else 0.0 for o in ore]
O = [opex * (fixed * capacity * on[t] + (1 - fixed) * ore[t]) for t in years]
X = [sustaining * capex * on[t] for t in years]
I = [shares[t] * capex if t < c else 0.0 for t in years]
P = [fee] + [0.0] * (n - 1)
H = [close_fixed + close_share * capex if t == last + 1 else 0.0 for t in years]
W = [wc_share * G[t] if t < n - 1 else 0.0 for t in years]
dW = [W[t] - (W[t - 1] if t else 0) for t in years]
N = [G[t] - F[t] - O[t] - X[t] - I[t] - H[t] - dW[t] for t in years]
V = [vat * refund * (vat_capex * (I[t] + X[t]) + vat_opex * (O[t] + F[t])) if t < n - 1 else 0.0 for t in years]
dV = [V[t] - (V[t - 1] if t else 0) for t in years]
C, Q, Z, pool, recovered = [0.0] * n, [0.0] * n, [0.0] * n, 0.0, False
if SHARING:
    for t in years:
        R = G[t] - F[t]
        pool = pool / (1 + infl) + O[t] + X[t] + I[t] + H[t]
        C[t] = max(0, min((0.35 if recovered else 0.80) * R, pool, R - Y[t]))
        pool -= C[t]
        Q[t] = max(0, R - Y[t] - C[t])
        Z[t] = state_share(price(0, t)) * Q[t]
        recovered = recovered or (R > 0 and pool <= 1e-6 * capex)
D = [(0.5 * capex / 4 * (0 <= t - c - d < 4) + 0.3 * capex * ore[t] / ore_total) / (1 + infl) ** (t - c + 1) for t in years]
B = [G[t] - F[t] - Y[t] - Z[t] - O[t] - X[t] - D[t] - H[t] if t >= c else 0.0 for t in years]
S = E = 0.0
used, T, dividend = [0.0] * n, [0.0] * n, [0.0] * n
for t in years:
    S /= 1 + infl
    used[t] = min(S, max(B[t], 0), loss_use * S)
    S += max(-B[t], 0) - used[t]
    T[t] = cit * (max(B[t], 0) - used[t])
    A = N[t] - Y[t] - P[t] - Z[t] - T[t] - dV[t]
    E = E / (1 + infl) + B[t] - T[t]
    dividend[t] = max(0, min(A, E))
    E -= dividend[t]
M = [wht * x for x in dividend]
investor = [N[t] - Y[t] - P[t] - Z[t] - T[t] - dV[t] - M[t] for t in years]
contribution = [fund * (Y[t] + P[t] + Z[t]) for t in years]
columns = dict(ORE=ore, REVENUE=G, FREIGHT=F, ROYALTY=Y, OPERATING_COST=O, SUSTAINING=X, CAPEX=I, PERMIT_FEE=P, CLOSURE=H,
               WORKING_CAPITAL_CHANGE=dW, PRE_TAX_FLOW=N, VAT_CHANGE=dV, COST_RECOVERY=C, PROFIT_PRODUCTION=Q, STATE_SHARE=Z,
               DEPRECIATION=D, TAXABLE_INCOME=B, LOSS_USED=used, INCOME_TAX=T, DIVIDEND=dividend, WITHHOLDING=M,
               INVESTOR=investor, FUND_CONTRIBUTION=contribution, FIRST_PARTNER=[first_share * x for x in contribution])
print("section,line," + ",".join(map(str, years)))
for name, values in columns.items():
    print("all," + name + "," + ",".join(repr(float(v)) for v in values))
