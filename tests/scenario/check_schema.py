"""Holds documents against a JSON Schema: check_schema.py SCHEMA DOCUMENTS

SCHEMA and DOCUMENTS are JSON files; DOCUMENTS is a list. Prints for each document "valid", or the
path of the first thing that is not, one line each.
"""

import json
import sys

import jsonschema

with open(sys.argv[1], encoding="utf-8") as file:
    schema = json.load(file)
with open(sys.argv[2], encoding="utf-8") as file:
    documents = json.load(file)

jsonschema.Draft7Validator.check_schema(schema)
validator = jsonschema.Draft7Validator(schema)
for document in documents:
    errors = sorted(validator.iter_errors(document), key=lambda error: list(map(str, error.path)))
    print("/".join(map(str, errors[0].path)) + " is wrong" if errors else "valid")
