#!/usr/bin/env python3
"""learn_quality.py --winnow PROGRAM [--data LABELLED.jsonl] [--splits 3]: `winnow topics learn` beside TF-IDF and a linear SVM.

LABELLED.jsonl has `{"text", "topics": [...]}` a line. Without it the one-line descriptions of Debian packages are taken, up to 400 from
each of 16 sections, which are their topics (apt-cache dumpavail; nothing of it is stored). Each split learns from one half and tags
the other; both methods get the same halves. Printed, as means over the splits, one JSON line a method: the micro-F1 of all tags given
and of the best tag alone. Ours is the stage with its defaults; of the SVM (one against the rest) a tag is given from a margin of 0 on,
or from the threshold that is best by F1 on five folds. The SVM needs scikit-learn.
"""
import argparse
import json
import pathlib
import random
import statistics
import subprocess
import tempfile


def halves(records, seed):
    chance = random.Random(seed)
    order = list(range(len(records)))
    chance.shuffle(order)
    by_topic, first, second = {}, [], []
    for index in order:
        by_topic.setdefault(tuple(sorted(records[index]["topics"])), []).append(index)
    for group in by_topic.values():
        first += group[::2]
        second += group[1::2]
    return [records[i] for i in first], [records[i] for i in second]


def micro(gold, found):
    right = sum(len(g & f) for g, f in zip(gold, found))
    total = sum(map(len, gold)) + sum(map(len, found))
    return 200 * right / total if total else 0.0


def best(scores):
    return {max(sorted(scores), key=scores.get)} if scores else set()


def ours(winnow, learn, tag, folder):
    (folder / "learn.jsonl").write_text("".join(json.dumps({"text": r["text"], "topics": r["topics"]}) + "\n" for r in learn))
    (folder / "tag.jsonl").write_text("".join(json.dumps({"id": f"d{i}", "text": r["text"]}) + "\n" for i, r in enumerate(tag)))
    subprocess.run([winnow, "topics", "learn", folder / "learn.jsonl", "--output", folder / "taxonomy.yaml"], check=True)
    found = []
    for least in (0.5, 0.01):
        (folder / "p.yaml").write_text(json.dumps({
            "version": 1, "input": {"paths": ["tag.jsonl"]},
            "stages": ["tokenize", {"topics": {"taxonomy": str(folder / "taxonomy.yaml"), "min_score": least}}],
            "output": {"directory": "out", "compression": "none"}}))
        subprocess.run([winnow, "run", folder / "p.yaml", "--quiet"], check=True)
        rows = [json.loads(line) for line in open(folder / "out/documents.jsonl", encoding="utf-8")]
        scores = {r["id"]: {t["id"]: t["score"] for t in r["topics"]} for r in rows}
        found.append([scores.get(f"d{i}", {}) for i in range(len(tag))])
    return [set(s) for s in found[0]], [best(s) for s in found[1]]


def threshold(margins, labels):
    order = sorted(zip(margins, labels), reverse=True)
    top, limit, right, positives = 0.0, 0.0, 0, sum(labels)
    for index, (margin, label) in enumerate(order):
        right += label
        f1 = 2 * right / (index + 1 + positives)
        if f1 > top:
            after = order[index + 1][0] if index + 1 < len(order) else margin
            top, limit = f1, (margin + after) / 2
    return limit


def svm(learn, tag):
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.model_selection import KFold, cross_val_predict
    from sklearn.multiclass import OneVsRestClassifier
    from sklearn.preprocessing import MultiLabelBinarizer
    from sklearn.svm import LinearSVC
    vectors = TfidfVectorizer(sublinear_tf=True, ngram_range=(1, 2), stop_words="english")
    labels = MultiLabelBinarizer()
    x = vectors.fit_transform([r["text"] for r in learn])
    y = labels.fit_transform([r["topics"] for r in learn])
    model = OneVsRestClassifier(LinearSVC(class_weight="balanced"))
    held = cross_val_predict(model, x, y, cv=KFold(5, shuffle=True, random_state=1), method="decision_function")
    limits = {t: threshold(held[:, i], y[:, i]) for i, t in enumerate(labels.classes_)}
    model.fit(x, y)
    margins = model.decision_function(vectors.transform([r["text"] for r in tag]))
    rows = [dict(zip(labels.classes_, row)) for row in margins]
    top = [best(row) for row in rows]
    return {"TF-IDF + linear SVM, margin 0": ([{t for t, m in row.items() if m > 0} for row in rows], top),
            "TF-IDF + linear SVM, thresholds": ([{t for t, m in row.items() if m > limits[t]} for row in rows], top)}


def debian():
    sections = set("science games net web sound graphics admin electronics math education database fonts hamradio mail editors video".split())
    available = subprocess.run(["apt-cache", "dumpavail"], check=True, stdout=subprocess.PIPE).stdout.decode()
    texts = {}
    for package in available.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in package.split("\n") if ": " in line and line[0] != " ")
        section, text = fields.get("Section", "").split("/")[-1], fields.get("Description") or fields.get("Description-en")
        if section in sections and text:
            texts.setdefault(text, section)
    records = [{"text": text, "topics": [section]} for text, section in sorted(texts.items())]
    random.Random(1).shuffle(records)
    counts, kept = {}, []
    for record in records:
        section = record["topics"][0]
        counts[section] = counts.get(section, 0) + 1
        if counts[section] <= 400:
            kept.append(record)
    return kept


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--winnow", required=True)
    parser.add_argument("--data")
    parser.add_argument("--splits", type=int, default=3)
    args = parser.parse_args()
    records = [json.loads(line) for line in open(args.data, encoding="utf-8")] if args.data else debian()
    results = {}
    for seed in range(args.splits):
        learn, tag = halves(records, seed)
        gold = [set(r["topics"]) for r in tag]
        with tempfile.TemporaryDirectory() as name:
            methods = {"winnow topics learn": ours(pathlib.Path(args.winnow).resolve(), learn, tag, pathlib.Path(name))}
        try:
            methods.update(svm(learn, tag))
        except ImportError:
            if seed == 0:
                print(json.dumps({"method": "TF-IDF and a linear SVM", "note": "scikit-learn is not installed: no figure"}))
        for method, (given, top) in methods.items():
            results.setdefault(method, []).append((micro(gold, given), micro(gold, top)))
    for method, scores in results.items():
        print(json.dumps({"method": method, "texts": len(records), "splits": args.splits,
                          "micro_f1": round(statistics.mean(s[0] for s in scores), 1),
                          "best_tag_micro_f1": round(statistics.mean(s[1] for s in scores), 1)}))


main()
