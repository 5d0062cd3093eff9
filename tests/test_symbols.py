from __future__ import annotations

import pytest

from drafter.symbols import Symbol, parse


@pytest.mark.parametrize(
    "symbol",
    ["FCCC/AWGLCA/2011/13", "FCCC/AWGLCA/2012/INF.1", "FCCC/AWGLCA/2011/L.4", "FCCC/AWGLCA/2011/MISC.9/Add.1",
     "FCCC/AWGLCA/2012/CRP.2", "FCCC/SBI/2013/WP.1", "FCCC/CP/1995/R.3", "FCCC/TP/2011/1", "FCCC/KP/CMP/2012/1",
     "FCCC/KP/AWG/2010/5", "FCCC/PA/CMA/2021/10/Add.3", "FCCC/SB/2011/INF.1/Rev.1", "FCCC/CP/2014/L.7/Add.1",
     "FCCC/SBSTA/2012/2/Corr.1", "FCCC/CP/2000/5/Add.2/Corr.1", "FCCC/CP/2015/L.1/Amend.1", "FCCC/SBI/2010/20/Summary",
     "FCCC/SB/2011/INF.1*", "FCCC/SB/2011/INF.1/Rev.1**", "A/65/L.78", "A/HRC/WG.6/34/ITA/3", "A/RES/60/1",
     "ST/DCS/4/Rev.1", "ECE/TRADE/C/CEFACT/2020/19", "UNEP/OzL.Pro.20/9", "CERD/C/304/Add.65", "S/PV.4072-1"],
)  # fmt: skip
def test_a_symbol_is_taken_as_it_is(symbol: str) -> None:
    assert str(parse(symbol)) == symbol


def test_the_letters_of_the_series_stand_apart_from_the_rest() -> None:
    assert parse("FCCC/SB/2011/INF.1/Rev.1*") == Symbol("FCCC", "/SB/2011/INF.1/Rev.1*")


@pytest.mark.parametrize(
    "text",
    ["", " ", "FCCC", "FCCC/", "/SB/2011/1", "FCCC/SB/2011/INF.1/", "FCCC//2011/1", "FCCC/SB/2011/INF. 1",
     "FCCC/SB/ 2011/INF.1", " FCCC/SB/2011/1", "FCCC/SB/2011/1\n", "fccc/SB/2011/1", "FCCC/sb/2011/1", "Fccc/SB/2011/1",
     "FCCC/SB/2011/INF.", "FCCC/SB/2011/INF..1", "FCCC/SB/2011/.1", "FCCC/SB/2011/1****", "FCCC/SB*/2011/1", "FCCC*",
     "FCCC/SB/2011/INF.1 and FCCC/SB/2011/2", "FCCC/ＳＢ/2011/1", "FCCC/SB/２０１１/1", "-/CP.20"],
)  # fmt: skip
def test_what_is_no_symbol_is_refused(text: str) -> None:
    assert parse(text) is None


def test_joint_symbols_are_not_read_yet() -> None:
    assert parse("FCCC/CP/2021/10–FCCC/PA/CMA/2021/7") is None
