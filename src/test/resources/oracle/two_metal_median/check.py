#!/usr/bin/env python3
"""Second implementation of the two-metal reference deposit at its medians: python3 check.py"""
import math

def triangular_median(low, mode, high):
    u, c = 0.5, (mode - low) / (high - low)
    if u < c:
        return low + math.sqrt(u * (high - low) * (mode - low))
    return high - math.sqrt((1 - u) * (high - low) * (high - mode))

YEARS, RATE, ROYALTY, TAX, DEPRECIATION_YEARS = 25, 0.10, 0.05, 0.18, 10
capex = triangular_median(480e6, 600e6, 950e6)
opex = triangular_median(95.0, 120.0, 175.0)
unit = [0.022 * (0.60 * 0.95), 0.050 * (0.75 * 0.90)]
x = [math.log(14000.0), math.log(1200.0)]
theta = [math.log(16000.0), math.log(1100.0)]
decay = [math.exp(-0.45), math.exp(-0.30)]
left, losses, flows = 40e6, 0.0, [-capex]
for t in range(1, YEARS + 1):
    ore = min(left, 2e6)
    left -= ore
    x = [theta[i] + (x[i] - theta[i]) * decay[i] for i in (0, 1)]
    revenue = ore * sum(unit[i] * math.exp(x[i]) for i in (0, 1))
    margin = revenue * (1 - ROYALTY) - ore * opex - (0.02 * capex if ore > 0 else 0.0)
    taxable = margin - (capex / DEPRECIATION_YEARS if t <= DEPRECIATION_YEARS else 0.0) - losses
    losses = max(-taxable, 0.0)
    flows.append(margin - TAX * max(taxable, 0.0))
flows[-1] -= 40e6

def npv(r):
    return sum(f / (1 + r) ** t for t, f in enumerate(flows))

low, high = 0.0, 1.0
for _ in range(200):
    middle = (low + high) / 2
    low, high = (middle, high) if npv(middle) > 0 else (low, middle)
cumulative, t = flows[0], 0
while cumulative < 0:
    t += 1
    cumulative += flows[t]
print("key,value")
print("capex_usd,%.10f" % capex)
print("opex_usd_per_tonne,%.13f" % opex)
print("npv_usd,%.6f" % npv(RATE))
print("irr,%.14f" % ((low + high) / 2))
print("payback_years,%.12f" % (t - cumulative / flows[t]))
