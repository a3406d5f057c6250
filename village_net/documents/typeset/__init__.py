"""Typesetting: Thai text, tables and page frames on ReportLab."""
