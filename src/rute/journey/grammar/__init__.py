"""How a rule is written: words to tokens, tokens to a tree, a tree back to words."""
