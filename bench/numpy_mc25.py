#!/usr/bin/env python3
"""Reference project MC25 in numpy: the yardstick for the simulation engine.

One mine, two products, 25 operating years. Per trial: two correlated log prices with mean
reversion, lognormal tonnage and grades, triangular capital and operating cost; royalty,
straight-line depreciation, income tax with losses carried forward; then NPV, internal rate of
return and payback. Float64, vectorised over trials, one batch at a time so that a batch stays in
the cache; batches are spread over processes.

    python3 bench/numpy_mc25.py [TRIALS] [--processes N] [--repeats N]

prints one JSON object: trials per second (median of the repeats, and the best), processor seconds
of one run on all processes (mean of the repeats) and statistics.
SFC64 is numpy's fastest generator and batches of 10,000 its best size here, so that the yardstick
is no weaker than it need be.
"""
import argparse
import json
import multiprocessing
import os
import statistics
import time

import numpy as np

YEARS = 25
START = np.array([14000.0, 1200.0])  # USD per t of product, today
MEDIAN = np.array([16000.0, 1100.0])  # long-run median
REVERSION = np.array([0.45, 0.30])  # per year
VOLATILITY = np.array([0.45, 0.25])  # per square root of a year
CORRELATION = 0.40  # of the yearly innovations
ORE = (40.0e6, 0.30)  # t: median, sd of the logarithm
GRADES = ((0.022, 0.15), (0.050, 0.20))
RECOVERED_AND_PAID = (0.60 * 0.95, 0.75 * 0.90)
CAPACITY = 2.0e6  # t ore per year
CAPEX = (480.0e6, 600.0e6, 950.0e6)  # USD: low, mode, high
OPEX = (95.0, 120.0, 175.0)  # USD per t ore
SUSTAINING, CLOSURE = 0.02, 40.0e6
ROYALTY, TAX, LIFE, DISCOUNT = 0.05, 0.18, 10, 0.10
LOWEST, HIGHEST, FIRST_RATE, TOLERANCE = -0.20, 10.0, 0.12, 1e-10


def triangular(uniform, low, mode, high):
    """Quantile of the triangular distribution."""
    rising = low + np.sqrt(uniform * ((high - low) * (mode - low)))
    falling = high - np.sqrt((1.0 - uniform) * ((high - low) * (high - mode)))
    return np.where(uniform < (mode - low) / (high - low), rising, falling)


def horner(flows, factor):
    """Present value and its derivative by the discount factor; flows are year by trial."""
    value = flows[-1].copy()
    slope = np.zeros_like(value)
    for flow in flows[-2::-1]:
        slope *= factor
        slope += value
        value *= factor
        value += flow
    return value, slope


def internal_rate(flows):
    """Root in (LOWEST, HIGHEST) by safeguarded Newton steps; NaN where undefined."""
    result = np.full(flows.shape[1], np.nan)
    powers = np.arange(flows.shape[0])
    defined = ((1 + LOWEST) ** -powers @ flows > 0) & ((1 + HIGHEST) ** -powers @ flows < 0)
    open_ = np.flatnonzero(defined)
    flows = flows[:, open_]
    rate = np.full(open_.size, FIRST_RATE)
    low = np.full(open_.size, LOWEST)
    high = np.full(open_.size, HIGHEST)
    for _ in range(80):
        if not open_.size:
            break
        factor = 1.0 / (1.0 + rate)
        value, slope = horner(flows, factor)
        positive = value > 0
        low = np.where(positive, rate, low)
        high = np.where(positive, high, rate)
        with np.errstate(divide="ignore", invalid="ignore"):
            step = rate + value / (slope * factor * factor)
        step = np.where((step >= low) & (step <= high), step, 0.5 * (low + high))
        done = (np.abs(step - rate) < TOLERANCE) | (high - low < TOLERANCE)
        result[open_[done]] = step[done]
        if done.any():
            keep = ~done
            open_, flows = open_[keep], flows[:, keep]
            low, high, step = low[keep], high[keep], step[keep]
        rate = step
    result[open_] = rate
    return result


def payback(flows):
    """Years until the cumulative flow first crosses zero from below, linear within the year."""
    cumulative = np.cumsum(flows, axis=0)
    crossing = (cumulative[1:] >= 0) & (cumulative[:-1] < 0)
    year = crossing.argmax(axis=0) + 1
    trial = np.arange(flows.shape[1])
    with np.errstate(divide="ignore", invalid="ignore"):
        years = year - cumulative[year, trial] / flows[year, trial]
    return np.where(crossing.any(axis=0), years, np.nan)


def cash_flows(random, trials):
    """Investor's flow by year and trial."""
    ore_left = ORE[0] * np.exp(ORE[1] * random.standard_normal(trials))
    sold = [
        paid * median * np.exp(sd * random.standard_normal(trials))
        for (median, sd), paid in zip(GRADES, RECOVERED_AND_PAID)
    ]
    capex = triangular(random.random(trials), *CAPEX)
    opex = triangular(random.random(trials), *OPEX)
    kept = np.exp(-REVERSION)
    spread = VOLATILITY * np.sqrt((1 - kept**2) / (2 * REVERSION))
    deviation = [np.full(trials, x) for x in np.log(START / MEDIAN)]
    own = np.sqrt(1 - CORRELATION**2)

    flows = np.empty((YEARS + 1, trials))
    flows[0] = -capex
    sustaining, depreciation = SUSTAINING * capex, capex / LIFE
    losses = np.zeros(trials)
    for year in range(1, YEARS + 1):
        first, second = random.standard_normal((2, trials))
        second *= own
        second += CORRELATION * first
        per_ore = 0.0
        for p, z in enumerate((first, second)):
            deviation[p] *= kept[p]
            z *= spread[p]
            deviation[p] += z
            per_ore = per_ore + sold[p] * (MEDIAN[p] * np.exp(deviation[p]))
        ore = np.minimum(ore_left, CAPACITY)
        ore_left -= ore
        surplus = ore * ((1 - ROYALTY) * per_ore - opex) - sustaining * (ore > 0)
        income = surplus - losses
        if year <= LIFE:
            income -= depreciation
        losses = np.maximum(-income, 0.0)
        flows[year] = surplus - TAX * np.maximum(income, 0.0)
    flows[YEARS] -= CLOSURE
    return flows


def batch(job):
    seed, number, trials = job
    random = np.random.Generator(np.random.SFC64(np.random.SeedSequence((seed, number))))
    flows = cash_flows(random, trials)
    npv = (1 + DISCOUNT) ** -np.arange(YEARS + 1.0) @ flows
    return npv, internal_rate(flows), payback(flows)


def used(job):
    """Processor time of a process of the pool so far; the pause lets every process take one."""
    time.sleep(0.1)
    return os.getpid(), time.process_time()


def cpu_seconds(pool, processes):
    """Processor time of all processes so far."""
    own = time.process_time()
    if not pool:
        return own
    seen = {}
    while len(seen) < processes:
        seen.update(pool.map(used, range(processes), chunksize=1))
    return own + sum(seen.values())


def simulate(trials, seed, size, pool):
    jobs = [(seed, k, min(size, trials - start)) for k, start in enumerate(range(0, trials, size))]
    parts = pool.map(batch, jobs, chunksize=4) if pool else [batch(job) for job in jobs]
    return tuple(np.concatenate(column) for column in zip(*parts))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("trials", nargs="?", type=int, default=1_000_000)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--batch", type=int, default=10_000)
    parser.add_argument("--repeats", type=int, default=3)
    options = parser.parse_args()
    pool = None
    if options.processes > 1:
        pool = multiprocessing.get_context("fork").Pool(options.processes)
    simulate(20_000, options.seed, options.batch, pool)  # warm-up
    cpu_start = cpu_seconds(pool, options.processes)
    seconds = []
    for _ in range(options.repeats):
        start = time.perf_counter()
        npv, rate, years = simulate(options.trials, options.seed, options.batch, pool)
        seconds.append(time.perf_counter() - start)
    cpu = (cpu_seconds(pool, options.processes) - cpu_start) / options.repeats
    if pool:
        pool.close()
    worst = np.sort(npv)[: max(1, int(0.05 * npv.size))]
    print(
        json.dumps(
            {
                "numpy": np.__version__,
                "trials": options.trials,
                "processes": options.processes,
                "seconds": [round(s, 4) for s in sorted(seconds)],
                "trials_per_second": round(options.trials / statistics.median(seconds)),
                "best_trials_per_second": round(options.trials / min(seconds)),
                "cpu_seconds": round(cpu, 4),
                "mean_npv_usd": float(npv.mean()),
                "npv_sd_usd": float(npv.std(ddof=1)),
                "npv_p5_p50_p95_usd": np.quantile(npv, (0.05, 0.5, 0.95)).tolist(),
                "p_npv_negative": float((npv < 0).mean()),
                "worst_mean_usd": float(worst.mean()),
                "irr_mean": float(np.nanmean(rate)),
                "irr_undefined": float(np.isnan(rate).mean()),
                "payback_mean_years": float(np.nanmean(years)),
                "no_payback": float(np.isnan(years).mean()),
            }
        )
    )


if __name__ == "__main__":
    main()
