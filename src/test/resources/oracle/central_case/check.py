#!/usr/bin/env python3
"""Second implementation of the central case of two deposits, written from docs/method.md and
docs/cash-flow-order.md alone: python3 check.py CASE_FOLDER > expected.csv

Read from the case: every row that the two pages name. Taken from the product, because other
tests hold it: capital and operating cost where the cost model gives them, and the median of the
as-built overrun (given.csv)."""
import csv
import math
import os
import sys

CASE = sys.argv[1] if len(sys.argv) > 1 else "cases/ukraine"
HERE = os.path.dirname(os.path.abspath(__file__))


def table(folder, name):
    with open(os.path.join(folder, name), encoding="utf-8") as f:
        return list(csv.DictReader(line for line in f if not line.startswith("#")))


PARAMETERS = [r for n in ("plan", "costs", "fiscal", "risk", "case") for r in table(CASE, n + ".csv")]
MODELS = table(CASE, "price_models.csv")
GIVEN = {(r["deposit"], r["name"]): float(r["value"]) for r in table(HERE, "given.csv")}
# Atomic weights (IUPAC, conventional): Li 6.94, C 12.011, O 15.999.
LI2O_PER_LCE = (2 * 6.94 + 15.999) / (2 * 6.94 + 12.011 + 3 * 15.999)
VALUATION = "2026-11-24"
# Camm 1991, IC 9298: dilution and mining recovery of sublevel long-hole stoping.
FACTORS = {"sublevel_longhole": (0.15, 0.85), "open_pit": (0.05, 0.90)}


def triangular_median(low, mode, high):
    if low == high:
        return low
    c = (mode - low) / (high - low)
    if 0.5 < c:
        return low + math.sqrt(0.5 * (high - low) * (mode - low))
    return high - math.sqrt(0.5 * (high - low) * (high - mode))


def row(name, *scopes):
    for scope in scopes:
        for r in PARAMETERS:
            if (r["scope"] == scope and r["parameter"] == name
                    and (not r["valid_from"] or r["valid_from"] <= VALUATION)
                    and (not r["valid_to"] or r["valid_to"] >= VALUATION)):
                return r
    return None


def median(r):
    if r["distribution"] == "triangular":
        return triangular_median(float(r["low"]), float(r["value"]), float(r["high"]))
    if r["distribution"] == "uniform":
        return (float(r["low"]) + float(r["high"])) / 2
    return float(r["value"])


def numbers(r):
    return [float(x) for x in r["value"].split(";")]


def discrete_median(values, weights):
    total, cumulative = sum(weights), 0.0
    for v, w in zip(values, weights):
        cumulative += w / total
        if cumulative > 0.5 + 1e-12:
            return v
    return values[-1]


class Deposit:
    def __init__(self, name):
        self.name = name
        self.method = row("method", name)["value"]
        route = row("route", name)["value"]
        self.route = next(r for r in table(CASE, "routes.csv") if r["route"] == route)
        self.product = next(r for r in table(CASE, "products.csv")
                            if r["product"] == self.route["product"])
        self.scopes = (name, self.method, self.route["process_class"], "all")

    def value(self, name):
        return median(row(name, *self.scopes))

    def word(self, name):
        return row(name, *self.scopes)["value"]

    def list(self, name):
        return numbers(row(name, *self.scopes))

    def fiscal(self, name):
        return float(row(name, self.name, self.product["mineral"], "all")["value"])


def given_or(d, name, otherwise):
    return GIVEN[(d.name, name)] if (d.name, name) in GIVEN else otherwise()


def middle(e, name):
    return math.sqrt(float(e[name + "_low"]) * float(e[name + "_high"]))


def heaviest(d):
    """Ore, grade in the ground and conversion of the alternative that weighs most."""
    used = [e for e in table(CASE, "estimates.csv") if e["id"] in d.word("estimates").split(";")]
    classes = {c["class"]: c for c in table(CASE, "classes.csv")}
    grades = sorted(middle(e, "grade") / 100 for e in used if e["grade_low"])
    common = grades[len(grades) // 2]
    best = max(used, key=lambda e: float(classes[e["class"]]["pooling_weight"])
               * median(row("unit_scope_weight." + e["reliability"], "all")))
    c = classes[best["class"]]
    grade = middle(best, "grade") / 100 if best["grade_low"] else common
    if best["ore_low"]:
        ore = middle(best, "ore") * 1e6
    else:
        assert best["contained_substance"] == "lce" and best["contained_unit"] == "Mt"
        ore = middle(best, "contained") * 1e6 * LI2O_PER_LCE / grade
    return ore, grade, triangular_median(*(float(c["conversion_" + k]) for k in ("low", "mode", "high")))


def mine(d):
    recovery = triangular_median(*(float(d.route["recovery_" + k]) for k in ("low", "mode", "high")))
    own = row("grade." + d.product["product"], d.name)
    if own:
        grade = median(own)
    else:
        dilution, left = FACTORS[d.method]
        ore, insitu, conversion = heaviest(d)
        grade = insitu / (1 + dilution)
        ore = ore * conversion * (1 + dilution) * left
    sale = grade * recovery * float(d.route["payable"]) / float(d.product["grade"])
    permit = d.value("permit_years")
    if row("product_capacity_tonnes_per_year", d.name):
        capacity = d.value("product_capacity_tonnes_per_year") / (sale / float(d.route["payable"]))
    else:
        a, b = (0.123, 0.649) if d.method == "open_pit" else (0.297, 0.563)
        rule = a * ore ** b * 350
        capacity = min(max(rule, ore / permit), ore / 5)
    if row("assumed_life_years", d.name):
        ore = capacity * d.value("assumed_life_years")
    return ore, capacity, sale


def central(d, price_factor=1.0, at=None):
    ore_left, capacity, sale = mine(d)
    reserve = ore_left
    overrun = GIVEN[("all", "overrun")]
    capex = given_or(d, "capex_usd", lambda: d.value("capex_usd")) * overrun
    opex = GIVEN[(d.name, "opex_usd_per_tonne_ore")]
    shares = d.list("capex_shares")
    c = len(shares)
    delays = row("delay_years", *d.scopes)
    delay = int(discrete_median(numbers(delays), [float(x) for x in delays["weights"].split(";")]))
    longest = int(max(numbers(delays)))
    weights = d.list("ramp_weights")
    ramp = d.list("ramp_profile.%d" % (1 + discrete_median(range(len(weights)), weights)))
    operating = int(d.value("permit_years"))
    years = c + operating + longest + 1
    model = {r["parameter"]: r["value"] for r in MODELS if r["scope"] == d.product["product"]}
    start, mid, k = (float(model[n]) for n in ("start", "median", "reversion"))
    freight = d.value("distance_to_port_km") * d.value("freight_usd_per_tonne_km") + d.value(
        "port_cost_usd_per_tonne")
    psa = d.word("regime") == "psa"
    royalty = d.fiscal("psa_royalty_rate" if psa else "royalty_rate")
    tax = d.fiscal("psa_income_tax_rate" if psa else "income_tax_rate")
    infl = 1 + d.value("inflation_rate")
    fixed = d.value("fixed_cost_share")
    depreciation = list(zip(d.list("depreciation_shares"), d.list("depreciation_years")))
    vat_years = d.value("vat_rate") * d.value("vat_refund_years")
    is_new = d.word("is_new_permit") == "yes"
    lines, w0, v0, pool, losses, retained = [], 0.0, 0.0, 0.0, 0.0, 0.0
    recovered, closed, mined_before = False, False, False
    for t in range(years):
        y, q = t - c, t - c - delay
        ore = min(ore_left, capacity * ramp[min(q, len(ramp) - 1)]) if 0 <= q < operating else 0.0
        ore_left -= ore
        price = 0.0
        if 0 <= y < operating + longest:
            price = price_factor * (at or math.exp(
                math.log(mid) + (math.log(start) - math.log(mid)) * math.exp(-k * t)))
        sold = ore * sale
        g, f, roy = sold * price, sold * freight, royalty * price * sold
        o = opex * ((fixed * capacity if ore > 0 else 0) + (1 - fixed) * ore)
        x = d.value("sustaining_share_of_capex") * capex if ore > 0 else 0.0
        i = shares[t] * capex if t < c else 0.0
        fee = d.fiscal("permit_fee_usd") if t == 0 else 0.0
        h = 0.0
        if not closed and mined_before and ore == 0:
            h, closed = d.value("closure_fixed_usd") + d.value("closure_share_of_capex") * capex, True
        mined_before = mined_before or ore > 0
        w = d.value("working_capital_share_of_revenue") * g if t < years - 1 else 0.0
        dw, w0 = w - w0, w
        n = g - f - o - x - i - h - dw
        v = vat_years * (d.value("vat_taxed_share_capex") * (i + x)
                         + d.value("vat_taxed_share_opex") * (o + f)) if t < years - 1 else 0.0
        dv, v0 = v - v0, v
        z = 0.0
        if psa:
            r = g - f
            pool = pool / infl + o + x + i + h
            cap = d.value("psa_cost_cap_after" if recovered else "psa_cost_cap_until_recovered")
            cost = max(0.0, min(cap * r, pool, r - roy))
            pool -= cost
            z = d.value("psa_state_share") * max(0.0, r - roy - cost)
            if pool <= 1e-6 * capex and r > 0:
                recovered = True
        dep = 0.0
        for share, life in depreciation:
            if life == 0:
                part = share * capex * ore / reserve
            else:
                part = share * capex / life if 0 <= q < life else 0.0
            dep += part / infl ** (t - (c - 1))
        b = 0.0 if t < c else g - f - roy - z - o - x - dep - (
            h if d.word("closure_deductible") == "yes" else 0.0)
        stock = losses / infl
        used = min(stock, max(b, 0.0), d.value("loss_use_share") * stock)
        losses = stock - used + max(-b, 0.0)
        it = tax * (max(b, 0.0) - used)
        a = n - roy - fee - z - it - dv
        e = retained / infl + b - it
        dividend = max(0.0, min(a, e))
        retained = e - dividend
        m = d.value("withholding_rate") * dividend
        base = roy + fee + z
        gift = d.value("fund_contribution_share") * base if is_new else 0.0
        gross = roy + fee + z + it + m + dv
        lines.append({"ore_tonnes": ore, "revenue_usd": g, "freight_usd": f,
                      "operating_cost_usd": o, "capital_usd": i + x, "closure_usd": h,
                      "working_capital_usd": dw, "royalty_usd": roy, "income_tax_usd": it,
                      "other_state_usd": fee + z + m + dv, "pre_tax_flow_usd": n,
                      "investor_usd": a - m, "state_usd": gross - gift,
                      "fund_first_usd": gift / 2, "fund_second_usd": gift / 2})
    return lines


def npv(flows, r):
    return sum(f / (1 + r) ** t for t, f in enumerate(flows))


def bisect(f, low, high):
    sign = f(low) > 0
    for _ in range(200):
        middle = (low + high) / 2
        low, high = (middle, high) if (f(middle) > 0) == sign else (low, middle)
    return (low + high) / 2


def flows(lines, name="investor_usd"):
    return [line[name] for line in lines]


def payback(investor):
    cumulative, crossing = 0.0, None
    for t, f in enumerate(investor):
        if cumulative < 0 <= cumulative + f:
            crossing = t - (cumulative + f) / f
        cumulative += f
        if cumulative < 0:
            crossing = None
    return crossing


def start_price(d):
    return next(float(r["value"]) for r in MODELS
                if r["scope"] == d.product["product"] and r["parameter"] == "start")


def answers(d, lines):
    r = d.value("discount_rate")
    investor, pre_tax = flows(lines), flows(lines, "pre_tax_flow_usd")
    factor = bisect(lambda x: npv(flows(central(d, x)), r), 0.01, 100)
    weight = [1 / (1 + r) ** t for t in range(len(lines))]
    sold = npv(flows(lines, "ore_tonnes"), r)
    level = factor * npv(flows(lines, "revenue_usd"), r) / (sold * mine(d)[2])
    yield "npv_usd", npv(investor, r)
    yield "pretax_npv_usd", npv(pre_tax, r)
    yield "npv_at_todays_prices_usd", npv(flows(central(d, 1.0, start_price(d))), r)
    yield "break_even_usd_per_tonne", level
    grid = [-0.98 + 0.01 * j for j in range(1099)]
    at = [npv(investor, x) for x in grid]
    roots = [bisect(lambda x: npv(investor, x), grid[j], grid[j + 1])
             for j in range(len(grid) - 1) if at[j] * at[j + 1] < 0]
    positive = [x for x in roots if x > 0]
    yield "irr_smallest_positive", positive[0] if positive else float("nan")
    back = payback(investor)
    yield "payback_years", float("nan") if back is None else back


def main():
    print("# Second implementation of docs/cash-flow-order.md: check.py in this folder.")
    print("deposit,price_factor,year,line,value")
    for name in ("likarivske", "dobra"):
        d = Deposit(name)
        for factor in (1.0, 2.5):
            lines = central(d, factor)
            for t, line in enumerate(lines):
                for key, value in line.items():
                    print(f"{name},{factor},{t},{key},{value!r}")
            if factor == 1.0:
                for key, value in answers(d, lines):
                    print(f"{name},{factor},,{key},{value!r}")


main()
