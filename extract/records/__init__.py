"""The records stage: an outline and its values in, typed records out (contract, version 1). Empty, so that who needs the classes alone
loads no rules.
"""
