"""How a record says who speaks: shapes of labels, and the grammar inferred from all lines."""
