#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later

"""Checks that the JSON Schema agrees with the loader.  Takes the top of the source tree.

The test program of the model checks what the loader says of the examples in tests/cases.  This one
asks readers that are not ours: Python's, made strict, and jsonschema's validator.  They refuse what
is in invalid/syntax and invalid/schema, and accept all else, the bundled dataset, too: what ids
stand for and which days there are only the loader knows.
"""

import json
import math
import pathlib
import sys
import unittest

from jsonschema import Draft202012Validator

ROOT = pathlib.Path(sys.argv.pop(1))
CASES = ROOT / 'tests' / 'cases'
DEEPEST = 64


def refuse_constant(name):
    raise ValueError(f'{name} is not JSON')


def parse_integer(text):
    number = int(text)
    if not -2**63 <= number < 2**63:
        raise ValueError(f'{text} does not fit 64 bits')
    return number


def parse_float(text):
    number = float(text)
    if math.isinf(number):
        raise ValueError(f'{text} does not fit 64 bits')
    return number


def build_object(pairs):
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError('a member stands there twice')
    return members


def check_values(value, depth=0):
    """Refuses what Python takes and we do not: deep nesting, half characters, U+0000."""
    if isinstance(value, str):
        value.encode('utf-8')
        if '\0' in value:
            raise ValueError('U+0000 in a text')
    elif isinstance(value, (dict, list)):
        if depth == DEEPEST:
            raise ValueError('too deep')
        for name in value:
            check_values(name if isinstance(value, dict) else '')
        for item in value.values() if isinstance(value, dict) else value:
            check_values(item, depth + 1)


def read_strictly(path):
    """A JSON text as RFC 8259 has it, with the limits that FORMAT.md sets."""
    value = json.loads(path.read_bytes().decode('utf-8'), parse_constant=refuse_constant,
                       parse_int=parse_integer, parse_float=parse_float,
                       object_pairs_hook=build_object)
    check_values(value)
    return value


def list_members(schema, path=''):
    """Yields (path, schema) of every member that is named anywhere in a schema."""
    if isinstance(schema, dict):
        for name, member in schema.get('properties', {}).items():
            yield f'{path}/properties/{name}', member
        for name, item in schema.items():
            yield from list_members(item, f'{path}/{name}')
    elif isinstance(schema, list):
        for index, item in enumerate(schema):
            yield from list_members(item, f'{path}/{index}')


def list_references(schema):
    """Yields every $ref that is used anywhere in a schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get('$ref'), str):
            yield schema['$ref']
        for item in schema.values():
            yield from list_references(item)
    elif isinstance(schema, list):
        for item in schema:
            yield from list_references(item)


class SchemaTest(unittest.TestCase):
    maxDiff = None

    @classmethod
    def setUpClass(cls):
        cls.schema = read_strictly(ROOT / 'data' / 'legation-dataset.schema.json')
        Draft202012Validator.check_schema(cls.schema)
        cls.validator = Draft202012Validator(cls.schema)

    def list_used_members(self, value, schema):
        """Yields the members that the value has of those that the schema names, by their ids."""
        if '$ref' in schema:
            yield from self.list_used_members(value, self.schema['$defs'][schema['$ref'][8:]])
        for keyword in ('if', 'then', 'else'):
            if keyword in schema:
                yield from self.list_used_members(value, schema[keyword])
        for part in schema.get('allOf', []):
            yield from self.list_used_members(value, part)
        if isinstance(value, dict):
            for name, member in schema.get('properties', {}).items():
                if name in value:
                    yield id(member)
                    yield from self.list_used_members(value[name], member)
        if isinstance(value, list) and 'items' in schema:
            for item in value:
                yield from self.list_used_members(item, schema['items'])

    def list_problems(self, path):
        return [f'{error.json_path}: {error.message}'
                for error in self.validator.iter_errors(read_strictly(path))]

    def get_cases(self, folder):
        paths = sorted((CASES / folder).glob('*.json'))
        self.assertTrue(paths)
        return paths

    def test_accepts(self):
        for folder in ('valid', 'invalid/reference', 'invalid/date'):
            for path in self.get_cases(folder):
                with self.subTest(case=f'{folder}/{path.stem}'):
                    self.assertEqual(self.list_problems(path), [])

    def test_refuses_syntax(self):
        for path in self.get_cases('invalid/syntax'):
            with self.subTest(case=path.stem):
                with self.assertRaises(ValueError):
                    read_strictly(path)

    def test_refuses_structure(self):
        for path in self.get_cases('invalid/schema'):
            with self.subTest(case=path.stem):
                self.assertNotEqual(self.list_problems(path), [])

    def test_accepts_the_bundled_dataset(self):
        self.assertEqual(self.list_problems(ROOT / 'data' / 'north-korea.legation.json'), [])

    def test_says_what_it_is(self):
        self.assertEqual(self.schema['$schema'], Draft202012Validator.META_SCHEMA['$id'])
        self.assertTrue(self.schema['$id'].endswith('/legation-dataset.schema.json'))
        self.assertEqual(self.schema['title'], 'Legation dataset, version 1')
        self.assertEqual(self.schema['properties']['version']['const'], 1)
        document = read_strictly(CASES / 'valid' / 'full.json')
        self.assertEqual(document['$schema'], self.schema['$id'])

    def test_describes_every_member(self):
        members = list(list_members(self.schema))
        self.assertGreater(len(members), 100)
        for path, member in members:
            with self.subTest(member=path):
                self.assertRegex(member.get('description', ''), r'^\S.*[.]$')
        for name, definition in self.schema['$defs'].items():
            with self.subTest(definition=name):
                self.assertIn('description', definition)

    def test_uses_what_it_defines(self):
        names = {f'#/$defs/{name}' for name in self.schema['$defs']}
        self.assertEqual(set(list_references(self.schema)), names)

    def test_an_example_has_every_member(self):
        document = read_strictly(CASES / 'valid' / 'full.json')
        used = set(self.list_used_members(document, self.schema))
        unused = [path for path, member in list_members(self.schema) if id(member) not in used]
        self.assertEqual(unused, [])

    def test_every_example_says_what_is_expected(self):
        documents = {path.with_suffix('') for path in CASES.rglob('*.json')}
        lists = {path.with_suffix('') for path in CASES.rglob('*.expected')}
        self.assertEqual(documents, lists)


if __name__ == '__main__':
    unittest.main()
