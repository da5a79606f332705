"""A journey file, part by part: YAML to a tree of words with line numbers, the tree to a model."""
