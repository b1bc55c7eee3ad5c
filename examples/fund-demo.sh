#!/bin/sh
# Plays the books of the fund: its public history, and in a second folder a forecast of ten years.
#
#   examples/fund-demo.sh [FOLDER]
#
# FOLDER is made new (default: a temporary one). What no public source states is marked
# CONSTRUCTED in the entry itself; the second fund is marked FORECAST in its name.
# LODE_DEMO_YEARS=3 plays fewer forecast years.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd -P)
lode=$here/../lode
folder=${1:-$(mktemp -d)/fund-demo}
years=${LODE_DEMO_YEARS:-10}
if [ -e "$folder" ]; then
    echo "fund-demo: $folder is there already. Maybe name a new folder." >&2
    exit 2
fi
mkdir -p "$folder"

say() {
    printf '\n== %s\n' "$*"
}

open() { # FUND NAME DAY
    "$lode" fund init "$1" --name "$2" --terms A --at "$3" \
        --partner UA="State Organization Agency on Support of PPP" \
        --partner US="U.S. International Development Finance Corporation" \
        --manager UA:ua-1 --manager UA:ua-2 --manager US:us-1 --manager US:us-2
}

# Proposes as ua-1; the second managers of both partners approve. Prints the last answer.
book() { # FUND DAY COMMAND OPTIONS...
    fund=$1
    day=$2
    command=$3
    shift 3
    answer=$("$lode" fund "$command" "$fund" "$@" --effective "$day" --at "$day" --as ua-1)
    id=$(printf '%s\n' "$answer" | sed -n 's/^Proposal \([^ ]*\) by .*/\1/p')
    "$lode" fund approve "$fund" "$id" --as ua-2 --at "$day" >/dev/null
    "$lode" fund approve "$fund" "$id" --as us-2 --at "$day"
}

# The first managers of both partners sign the same head: what one signed the other countersigns.
cosign() { # FUND DAY
    signed=$("$lode" fund sign-head "$1" --as ua-1 --at "$2")
    printf '%s\n' "$signed"
    count=$(printf '%s\n' "$signed" | sed -n 's/^Head of \([0-9]*\) records.*/\1/p')
    "$lode" fund sign-head "$1" --count "$count" --as us-1 --at "$2"
}

# ---------------------------------------------------------------- public history
history=$folder/urif
say "23 May 2025: the agreement is in force, the fund is launched"
open "$history" "US-Ukraine Reconstruction Investment Fund" 2025-05-23

say "17 September 2025: 75 m and 75 m are committed"
for partner in UA US; do
    book "$history" 2025-09-17 contribute --partner $partner --kind commitment \
        --amount "USD 75000000.00" --description "Seed commitment, announced 17 September 2025"
done

say "First tranche, 25 m each. CONSTRUCTED: size and day are not public"
for partner in UA US; do
    book "$history" 2025-09-30 contribute --partner $partner --kind call \
        --amount "USD 25000000.00" --description "CONSTRUCTED: first tranche called"
    book "$history" 2025-09-30 contribute --partner $partner --kind cash \
        --amount "USD 25000000.00" --description "CONSTRUCTED: first tranche paid"
done

say "18 December 2025: asset policies adopted; second tranche. CONSTRUCTED"
cat >"$folder/asset-policies.txt" <<'NOTE'
The board adopted the asset policies on 18 December 2025; the fund called itself fully operational.
The policies are not public. This note stands where their text would be hashed.
NOTE
for partner in UA US; do
    book "$history" 2025-12-18 contribute --partner $partner --kind call \
        --amount "USD 50000000.00" --document "$folder/asset-policies.txt" \
        --description "CONSTRUCTED: second tranche called under the asset policies"
    book "$history" 2025-12-18 contribute --partner $partner --kind cash \
        --amount "USD 50000000.00" --description "CONSTRUCTED: second tranche paid"
done
"$lode" fund statement "$history" --period 2025 --at 2025-12-31 --reader "board (asset policies)"

say "12 January 2026: Dobra goes to a bidder of which DFC owns a part"
echo "The amount is CONSTRUCTED, to show the recusal (DFC, TechMet); what part the fund"
echo "has, if any, is not public."
answer=$("$lode" fund propose "$history" --kind investment --project dobra \
    --activity exploration --amount "USD 1000000.00" --effective 2026-01-12 --at 2026-01-12 \
    --description "CONSTRUCTED: stake in Dobra, not public" --as ua-1)
dobra=$(printf '%s\n' "$answer" | sed -n 's/^Proposal \([^ ]*\) by .*/\1/p')
"$lode" fund recuse "$history" "$dobra" --as us-1 --at 2026-01-12 \
    --reason "DFC appointed me and owns part of TechMet, which is in the winning bid"
echo "An approval by the manager who stands aside:"
"$lode" fund approve "$history" "$dobra" --as us-1 --at 2026-01-13 2>&1 || true
"$lode" fund void "$history" "$dobra" --as us-2 --at 2026-01-13 \
    --reason "constructed for the demonstration; no public decision of the fund on Dobra"

say "16 April 2026: a first investment decision is reported, no project named"
echo "OPEN QUESTION: nothing is booked. It would be:"
echo "  lode fund propose --kind investment ..."

say "Both partners sign the head; receipt; verification; export"
cosign "$history" 2026-04-30
"$lode" fund receipt "$history" --out "$folder/receipt.json" --at 2026-04-30
"$lode" ledger verify "$history" --receipt "$folder/receipt.json" --at 2026-04-30
"$lode" fund statement "$history" --may-report 2025 --at 2026-05-01 --reader "PPP Agency"
for format in csv json xlsx hledger ocds audit; do
    case $format in
        hledger) out=$folder/urif.journal ;;
        json | xlsx) out=$folder/urif.$format ;;
        *) out=$folder/urif-$format ;;
    esac
    "$lode" fund export "$history" --format $format --out "$out" --at 2026-05-01 --reader public
done

# ---------------------------------------------------------------- forecast
say "FORECAST: $years years of contributions from the appraisal"
echo "Set paying: the projects with a central NPV above 0 in an eligible area;"
echo "version A, the lower reading (terms-by-year.csv, contribution_low_usd)."
"$lode" compare-terms ukraine --out "$folder/terms" >/dev/null
forecast=$folder/urif-forecast
open "$forecast" "FORECAST: reconstruction investment fund" 2025-05-23
for partner in UA US; do
    book "$forecast" 2025-12-18 contribute --partner $partner --kind cash \
        --amount "USD 75000000.00" --description "Seed money, both tranches" | tail -n 2
done
awk -F, -v years="$years" '
    $1 == "paying" && $2 == "A" && n < years { n++; print $5, $6 }
' "$folder/terms/terms-by-year.csv" >"$folder/contributions.txt"
last=
while read -r day amount; do
    last=$day
    if [ "$amount" = 0.00 ]; then
        echo "$day: nothing to contribute"
        continue
    fi
    book "$forecast" "$day" contribute --partner UA --kind cash --amount "USD $amount" \
        --description "FORECAST: half of the revenue of the year before" | tail -n 1
done <"$folder/contributions.txt"

year=${last%%-*}
echo
echo "A distribution before the lock-up ends is refused:"
"$lode" fund distribute "$forecast" --amount "USD 1000000.00" --effective 2035-05-22 \
    --at "$last" --as ua-1 2>&1 || echo "(exit code $?)"

[ "$year" -ge 2036 ] || year=2036
say "FORECAST: a distribution after the lock-up, equal split, both approve"
book "$forecast" "$year-05-24" distribute --amount "USD 1000000.00" \
    --reading split=equal --reading distribution=all_cash_after_lockup
"$lode" fund statement "$forecast" --at "$year-12-31" --reader both
cosign "$forecast" "$year-12-31"
"$lode" fund receipt "$forecast" --out "$folder/forecast-receipt.json" --at "$year-12-31"
"$lode" ledger verify "$forecast" --receipt "$folder/forecast-receipt.json" --at "$year-12-31"
"$lode" fund export "$forecast" --format audit --out "$folder/forecast-audit" \
    --at "$year-12-31" --reader auditor

say "Both ledgers verified once more, by code that wrote neither"
"$lode" ledger verify "$history"
"$lode" ledger verify "$forecast"

say "Done. Everything is in $folder"
