import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const articles = 150;
const topics = 201;

/**
 * Makes the lists of tests/fixtures/brackets long: of its kind, its topic, a month, its author and
 * somebody named, so that each has two further pages, and an index whose letters have pages.
 */
export async function growContent(content: string): Promise<void> {
  for (let number = 1; number <= articles; number += 1) {
    const day = String((number % 28) + 1).padStart(2, '0');
    await writeFile(
      join(content, `articles/2020/polla-${String(number)}.md`),
      `---
title: πολλά ${String(number)}
deck: καὶ πάλιν
date: 2021-03-${day}
kind: report
authors: [graphon]
topics: [agora]
people: [solon]
status: published
---

Σόλων ἔφη.
`,
    );
  }
  for (let number = 1; number <= topics; number += 1) {
    const name = firstLetters[number % firstLetters.length] ?? '';
    await writeFile(
      join(content, `topics/topos-${String(number)}.md`),
      `---\nname: ${name}τόπος ${String(number)}\n---\n`,
    );
  }
}

/** A digit, a capital, a letter with marks, a small one. */
const firstLetters = ['7 ', 'Α', 'Ἐ', 'β', 'Ω'];
