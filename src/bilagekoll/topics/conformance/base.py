"""The topic that the modules of this package add their rules to."""

from bilagekoll.checking.rule import Topic

topic = Topic("conformance")
