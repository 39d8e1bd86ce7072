#!/usr/bin/env bash
# Checks a pack with tools that the makers of Debrief did not write.
#
#   check.sh PACK ALLOWED_SIGNERS TEAM
#
# PACK is a folder; unpack a zip file first. TEAM is the name at the beginning of the team's line in
# ALLOWED_SIGNERS. Needs ssh-keygen, sha256sum, comm, jq and python3. Prints four verdicts, and ends
# with status 1 where one of them is not good.
set -uo pipefail
export LC_ALL=C
here=$(cd -- "$(dirname -- "$(readlink -f -- "${BASH_SOURCE[0]}")")" && pwd)
signers=$(readlink -f -- "$2") team=$3
cd -- "$1" || exit 2
work=$(mktemp -d) || exit 2
trap 'rm -rf -- "$work"' EXIT
status=0

verdict() { # NAME WRONG…: what was found wrong, if anything
    if [[ -s $2 ]]; then
        echo "$1: wrong"
        sed 's/^/  /' "$2"
        status=1
    else
        echo "$1: good"
    fi
}

# --- files ------------------------------------------------------------------------------------------
wrong=$work/files
: >"$wrong"
fixed='MANIFEST|MANIFEST\.sig|READ-ME\.html|head\.txt|head\.txt\.sig|log\.jsonl|openings\.jsonl'
fixed+='|withheld\.jsonl|plan\.csv|plan\.md|record\.json|record\.md|content/[0-9a-f]{64}'
find . -mindepth 1 ! -type f ! \( -type d -path ./content \) -printf 'link or folder: %P\n' >>"$wrong"
find . -type f -printf '%P\n' | sort >"$work/there"
grep -avxE "$fixed" "$work/there" | sed 's/^/no file of a pack: /' >>"$wrong"
for name in MANIFEST MANIFEST.sig READ-ME.html head.txt head.txt.sig log.jsonl openings.jsonl withheld.jsonl; do
    [[ -f $name && ! -L $name ]] || echo "missing: $name" >>"$wrong"
done
large() { find . -type f -path "./$1" -size "+$2c" -printf 'too large: %P\n' >>"$wrong"; }
for name in log.jsonl openings.jsonl plan.csv plan.md record.json record.md; do large "$name" 67108864; done
large withheld.jsonl 4194304
for name in head.txt head.txt.sig MANIFEST.sig; do large "$name" 16384; done
large MANIFEST 65536
large READ-ME.html 1048576
large 'content/*' 1048577
if [[ -f MANIFEST ]]; then
    [[ -z $(tail -c 1 MANIFEST) ]] || echo "MANIFEST has no end" >>"$wrong"
    grep -avxE "[0-9a-f]{64}  ($fixed)" MANIFEST | sed 's/^/MANIFEST: /' >>"$wrong"
    cut -c 67- MANIFEST >"$work/listed"
    # shellcheck disable=SC2129 # so that each line says one thing
    sort -c -u "$work/listed" 2>>"$wrong"
    grep -avxE 'MANIFEST|MANIFEST\.sig' "$work/there" | comm -3 - "$work/listed" |
        sed 's/^/only one of folder and MANIFEST has: /' >>"$wrong"
    grep -axE 'MANIFEST|MANIFEST\.sig' "$work/listed" >>"$wrong"
    # Links were found above; following one would read something else.
    [[ -s $wrong ]] || sha256sum --strict --quiet -c MANIFEST >>"$wrong" 2>&1
fi
verdict files "$wrong"

# --- chain ------------------------------------------------------------------------------------------
wrong=$work/chain
: >"$wrong"
hashes() { # FILE: the SHA-256 of each of its lines, LF included
    rm -rf "$work/lines" && mkdir "$work/lines"
    split -l 1 -a 6 -- "$1" "$work/lines/"
    find "$work/lines" -type f | sort | xargs -r sha256sum | cut -c 1-64
}
if [[ -f log.jsonl && ! -L log.jsonl && -s log.jsonl ]]; then
    python3 "$here/canonical.py" log log.jsonl 2>>"$wrong" || echo "not canonical" >>"$wrong"
    hashes log.jsonl >"$work/hashes"
    if [[ ! -s $wrong ]]; then
        size=$(wc -l <log.jsonl) chain=$(tail -n 1 "$work/hashes")
        jq -r .n log.jsonl | cmp -s - <(seq 0 $((size - 1))) || echo "numbering" >>"$wrong"
        jq -r .prev log.jsonl | cmp -s - <(printf '%064d\n' 0; head -n -1 "$work/hashes") ||
            echo "the chain is broken" >>"$wrong"
        session=$(jq -r .session log.jsonl | sort -u)
        [[ $session =~ ^[0-9a-f]{32}$ ]] || echo "more than one session" >>"$wrong"
        [[ $(jq -r 'select(.k == "begin") | .n' log.jsonl) == 0 ]] || echo "the beginning" >>"$wrong"
    fi
else
    echo "no log" >>"$wrong"
fi
cp "$wrong" "$work/log-wrong"
if [[ ! -s $wrong ]]; then
    printf 'format 1\ndebrief session %s\nsize %d\nchain %s\n' "$session" "$size" "$chain" |
        cmp -s - head.txt || echo "head.txt is not the head of this log" >>"$wrong"
    head -n 1 log.jsonl | jq -r '."briefing-sha256", ."dialogue-sha256", ."form-sha256"' | sort -u |
        comm -3 - <(sed -n 's|^content/||p' "$work/there") | sed 's/^/content: /' >>"$wrong"
    while read -r name; do
        [[ $(sha256sum <"$name") == "${name#content/}  -" ]] || echo "not its hash: $name" >>"$wrong"
    done < <(grep -axE 'content/[0-9a-f]{64}' "$work/there")
fi
verdict chain "$wrong"

# --- commitments ------------------------------------------------------------------------------------
wrong=$work/words
: >"$wrong"
if [[ -s $work/log-wrong ]]; then
    # Without a log that holds together there is nothing that words could be held against.
    echo "commitments: not judged"
else
    touch "$work/empty"
    [[ -f openings.jsonl && ! -L openings.jsonl ]] && openings=openings.jsonl || openings=$work/empty
    [[ -f withheld.jsonl && ! -L withheld.jsonl ]] && withheld=withheld.jsonl || withheld=$work/empty
    python3 "$here/canonical.py" openings log.jsonl "$openings" 2>>"$wrong" || echo "not canonical" >>"$wrong"
    if [[ ! -s $wrong ]]; then
        jq -r .n "$openings" >"$work/opened"
        sort -n -c -u "$work/opened" 2>>"$wrong"
        hashes "$openings" | paste -d ' ' "$work/opened" - | sort >"$work/found"
        jq -r 'select(.c) | "\(.n) \(.c)"' log.jsonl | sort >"$work/promised"
        comm -23 "$work/found" "$work/promised" | sed 's/^/not what the log commits to: /' >>"$wrong"
        jq -r .salt "$openings" >"$work/salts"
        grep -avxE '[A-Za-z0-9_-]{21}[AQgw]' "$work/salts" | sed 's/^/salt: /' >>"$wrong"
        sort "$work/salts" | uniq -d | sed 's/^/a salt twice: /' >>"$wrong"
    fi
    grep -avxE '\{"n":(0|[1-9][0-9]*),"why":"(names|discussion)"\}' "$withheld" | sed 's/^/withheld: /' >>"$wrong"
    [[ -z $(tail -c 1 "$withheld") ]] || echo "withheld.jsonl has no end" >>"$wrong"
    if [[ ! -s $wrong ]]; then
        jq -r .n "$withheld" | sort -n -c -u 2>>"$wrong"
        jq -r 'select(.c and .k != "join") | "\(.n) \(if .k == "name" then "names" else "discussion" end)"' log.jsonl |
            sort >"$work/could"
        jq -r '"\(.n) \(.why)"' "$withheld" | sort | comm -23 - "$work/could" |
            sed 's/^/withheld, and can not be: /' >>"$wrong"
        # Every entry with words has them here, or a reason why not; and only one of these.
        {
            cat "$work/opened"
            jq -r .n "$withheld"
            jq -r 'select(.c) | .n' log.jsonl | sort -u |
                comm -12 - <(jq -r 'select(.k == "redact" and .target < .n) | .target' log.jsonl | sort -u)
        } | sort >"$work/accounted"
        comm -3 "$work/accounted" <(jq -r 'select(.c) | .n' log.jsonl | sort) |
            sed 's/^/words that are missing, or there and should not be: /' >>"$wrong"
    fi
    verdict commitments "$wrong"
fi

# --- signatures -------------------------------------------------------------------------------------
wrong=$work/signatures
: >"$wrong"
for pair in head.txt:debrief-head MANIFEST:debrief-pack; do
    file=${pair%%:*} space=${pair##*:}
    if [[ ! -f $file || ! -f $file.sig || -L $file || -L $file.sig ]]; then
        echo "$file is not signed" >>"$wrong"
        continue
    fi
    said=$(ssh-keygen -Y verify -f "$signers" -I "$team" -n "$space" -s "$file.sig" <"$file" 2>&1) ||
        echo "$file: $said" >>"$wrong"
    [[ $said == *" ED25519"* ]] || echo "$file: no Ed25519 key" >>"$wrong"
done
verdict signatures "$wrong"
exit $status
