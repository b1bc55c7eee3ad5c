#!/usr/bin/env python3
"""MC25 in numpy: the peer that `lode bench mc25` runs beside the ordinary engine.

The model is that of cases/mc25: 25 operating years, two correlated mean-reverting log prices,
lognormal tonnage and grades, triangular capital and unit cost, royalty, straight-line depreciation,
profit tax with losses carried forward; NPV, IRR and first payback of every trial.

    python3 bench/numpy_mc25.py [TRIALS] [--processes N] [--repeats N]

Prints one JSON object. The median of the repeats counts.
"""
import argparse
import json
import math
import multiprocessing
import time

import numpy as np

SEED = 20250430
YEARS = 25
CHUNK = 10_000
PRICES = (  # today, long-run median, reversion, volatility
    (14000.0, 16000.0, 0.45, 0.45),
    (1200.0, 1100.0, 0.30, 0.25),
)
CORRELATION = 0.40
RATE = 0.10


def triangular(u, low, mode, high):
    cut = (mode - low) / (high - low)
    left = low + np.sqrt(u * (high - low) * (mode - low))
    right = high - np.sqrt((1 - u) * (high - low) * (high - mode))
    return np.where(u < cut, left, right)


def cash_flows(rng, n):
    """Investor flow of n trials, years 0 to 25, shape (26, n)."""
    ore_left = 40e6 * np.exp(0.30 * rng.standard_normal(n))
    grades = (
        0.022 * np.exp(0.15 * rng.standard_normal(n)),
        0.050 * np.exp(0.20 * rng.standard_normal(n)),
    )
    sales = (grades[0] * 0.60 * 0.95, grades[1] * 0.75 * 0.90)
    capex = triangular(rng.random(n), 480e6, 600e6, 950e6)
    opex = triangular(rng.random(n), 95.0, 120.0, 175.0)
    log_price = [np.full(n, math.log(p[0])) for p in PRICES]
    flows = np.empty((YEARS + 1, n))
    flows[0] = -capex
    losses = np.zeros(n)
    for year in range(1, YEARS + 1):
        first = rng.standard_normal(n)
        second = CORRELATION * first + math.sqrt(1 - CORRELATION**2) * rng.standard_normal(n)
        value = 0.0
        for i, z in enumerate((first, second)):
            _, median, speed, vol = PRICES[i]
            decay = math.exp(-speed)
            sd = vol * math.sqrt((1 - decay * decay) / (2 * speed))
            theta = math.log(median)
            log_price[i] = theta + (log_price[i] - theta) * decay + sd * z
            value = value + sales[i] * np.exp(log_price[i])
        ore = np.minimum(ore_left, 2e6)
        ore_left = ore_left - ore
        sustaining = np.where(ore > 0, 0.02 * capex, 0.0)
        margin = 0.95 * ore * value - ore * opex - sustaining
        taxable = margin - (0.1 * capex if year <= 10 else 0.0) - losses
        losses = np.maximum(-taxable, 0.0)
        flows[year] = margin - 0.18 * np.maximum(taxable, 0.0)
    flows[YEARS] -= 40e6
    return flows


def value_at(flows, rate):
    """NPV and its derivative in the rate, by Horner's rule."""
    v = 1 / (1 + rate)
    value = flows[-1].copy()
    slope = np.zeros_like(value)
    for year in range(len(flows) - 2, -1, -1):
        slope = slope * v + value
        value = value * v + flows[year]
    return value, -slope * v * v


def rates_of_return(flows):
    """Newton kept inside a shrinking bracket (-20 %, 1000 %); NaN where the bracket has no root."""
    n = flows.shape[1]
    out = np.full(n, np.nan)
    low = np.full(n, -0.20)
    high = np.full(n, 10.0)
    active = np.flatnonzero((value_at(flows, low)[0] > 0) & (value_at(flows, high)[0] < 0))
    low, high, flows = low[active], high[active], flows[:, active]
    rate = np.full(active.size, 0.12)
    for _ in range(80):
        if active.size == 0:
            break
        value, slope = value_at(flows, rate)
        low = np.where(value > 0, rate, low)
        high = np.where(value > 0, high, rate)
        with np.errstate(divide="ignore", invalid="ignore"):
            step = rate - value / slope
        step = np.where((step > low) & (step < high), step, 0.5 * (low + high))
        done = (np.abs(step - rate) < 1e-10) | (high - low < 1e-10)
        out[active[done]] = step[done]
        keep = ~done
        active, low, high, rate = active[keep], low[keep], high[keep], step[keep]
        flows = flows[:, keep]
    return out


def paybacks(flows):
    total = np.cumsum(flows, axis=0)
    reached = total >= 0
    year = reached.argmax(axis=0)
    out = np.full(flows.shape[1], np.nan)
    k = np.flatnonzero(reached.any(axis=0) & (year > 0))
    out[k] = year[k] - total[year[k], k] / flows[year[k], k]
    return out


def chunk(job):
    number, n = job
    rng = np.random.Generator(np.random.Philox(key=[SEED, number]))
    flows = cash_flows(rng, n)
    npv = ((1 + RATE) ** -np.arange(YEARS + 1.0)) @ flows
    return npv, rates_of_return(flows), paybacks(flows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("trials", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    jobs = [
        (k, min(CHUNK, options.trials - k * CHUNK))
        for k in range((options.trials + CHUNK - 1) // CHUNK)
    ]
    seconds = []
    with multiprocessing.get_context("fork").Pool(options.processes) as pool:
        pool.map(chunk, jobs[: 2 * options.processes])
        for _ in range(options.repeats):
            start = time.perf_counter()
            parts = pool.map(chunk, jobs, chunksize=1)
            seconds.append(time.perf_counter() - start)
    npv, irr, payback = (np.concatenate(part) for part in zip(*parts))
    print(
        json.dumps(
            {
                "trials": options.trials,
                "processes": options.processes,
                "numpy": np.__version__,
                "trials_per_second": options.trials / sorted(seconds)[len(seconds) // 2],
                "mean_npv_usd": float(npv.mean()),
                "p_npv_negative": float((npv < 0).mean()),
                "irr_undefined": float(np.isnan(irr).mean()),
                "no_payback": float(np.isnan(payback).mean()),
            }
        )
    )


if __name__ == "__main__":
    main()
