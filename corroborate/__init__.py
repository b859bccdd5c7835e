"""Checks sources against each other: attributed claims, typed discrepancies, independent origins."""
